import { EDIT_HREF } from '../../ui/href';
import { Page } from '../../ui/parts/page';
import '../new-chase/new-chase.css';

/** A draft that is being opened. Its title comes once it is known. */
export function OpeningScreen({ title, share }: { readonly title: string; readonly share: number }) {
  const percent = Math.floor(Math.min(1, Math.max(0, share)) * 100);
  return (
    <Page
      name="edit-opening"
      title={title === '' ? 'One moment' : title}
      over="Opening"
      back={{ label: 'Drafts', href: EDIT_HREF }}
      isBackFirst
    >
      <div class="reading sheet">
        <div class="reading__step">
          <span class="reading__what">The song</span>
          <progress class="reading__bar" aria-label="The song" max={100} value={percent} />
          <span class="reading__percent number">{percent}%</span>
        </div>
      </div>
    </Page>
  );
}
