import { useEffect, useState } from 'preact/hooks';
import { SpriteWall } from '../gallery/sprite-wall';
import { StagePanel } from '../gallery/stage-panel';
import { TITLE_HREF } from '../href';
import type { ScreenProps } from '../screen';

const TABS = [
  { tab: 'stage', name: 'Stage' },
  { tab: 'sprites', name: 'Sprites' },
] as const;

/** For artists and tests: the stage behind a panel of choices, and the wall of sprites. */
export function GalleryScreen(props: ScreenProps<'gallery'>) {
  const { screen, actions } = props;
  const [isOpen, setOpen] = useState(true);
  const needsSheets = screen.tab === 'sprites' && screen.sheets === null;
  useEffect(() => {
    if (needsSheets) actions.gallery({ wish: 'sprites' });
  }, [needsSheets, actions]);
  if (!screen.hasPanel) {
    return (
      <main class="visually-hidden">
        <h1>Gallery</h1>
      </main>
    );
  }
  if (!isOpen) {
    return (
      <main class="gallery is-closed">
        <h1 class="visually-hidden">Gallery</h1>
        <button type="button" class="button gallery__open" onClick={() => setOpen(true)} data-back>
          Show the panel
        </button>
      </main>
    );
  }
  return <OpenGallery {...props} onClose={() => setOpen(false)} />;
}

function OpenGallery({ screen, model, actions, onClose }: ScreenProps<'gallery'> & { readonly onClose: () => void }) {
  return (
    <main class={`gallery is-${screen.tab}`}>
      <section class="gallery__panel" aria-label="Panel">
        <header class="gallery__head">
          <h1 class="gallery__title">Gallery</h1>
          <div class="gallery__tabs">
            {TABS.map(({ tab, name }) => (
              <button
                type="button"
                class="gallery__tab"
                key={tab}
                aria-pressed={screen.tab === tab}
                data-first={screen.tab === tab || undefined}
                onClick={() => actions.gallery({ wish: 'tab', tab })}
              >
                {name}
              </button>
            ))}
          </div>
          <div class="gallery__leave">
            {screen.tab === 'stage' && (
              <button type="button" class="button is-quiet" onClick={onClose}>
                Hide the panel
              </button>
            )}
            <a class="button is-quiet" href={TITLE_HREF} data-back>
              Title
            </a>
          </div>
        </header>
        {screen.tab === 'sprites' ? (
          <SpriteWall sheets={screen.sheets} />
        ) : (
          <StagePanel screen={screen} model={model} onWish={actions.gallery} />
        )}
      </section>
    </main>
  );
}
