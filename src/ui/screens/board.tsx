import { useState } from 'preact/hooks';
import { isListedByDefault } from '../format/mods';
import { DIFFICULTY_NAMES } from '../format/words';
import { boardHref, CHASES_HREF } from '../href';
import { Page } from '../parts/page';
import { RatingTag } from '../parts/rating-tag';
import type { ScreenProps } from '../screen';
import { BoardTable } from './board-table';

/** The runs on one chase as a guide sign, an exit tab for each difficulty. */
export function BoardScreen({ screen, model, actions }: ScreenProps<'board'>) {
  const [isShowingAll, setShowingAll] = useState(false);
  const rows = isShowingAll ? screen.rows : screen.rows.filter((row) => isListedByDefault(row.mods));
  const hidden = screen.rows.length - rows.length;
  return (
    <Page name="board" title={screen.title} over="Most wanted" back={{ label: 'Mixtape', href: CHASES_HREF }}>
      <div class="wanted">
        <nav class="tabs" aria-label="Difficulty">
          {screen.charts.map(({ difficulty, rating }) => (
            <a
              class="tabs__tab"
              key={difficulty}
              href={boardHref(screen.levelId, difficulty)}
              aria-current={difficulty === screen.difficulty ? 'page' : undefined}
              data-first={difficulty === screen.difficulty || undefined}
            >
              {DIFFICULTY_NAMES[difficulty]}
              <RatingTag rating={rating} />
            </a>
          ))}
        </nav>
        <section class="sign wanted__sign" aria-label={`Runs on ${DIFFICULTY_NAMES[screen.difficulty]}`}>
          {screen.storageTrouble !== null && (
            <p class="notice" role="alert">
              {screen.storageTrouble}
            </p>
          )}
          {rows.length > 0 ? (
            <BoardTable rows={rows} highlight={screen.highlight} actions={actions} live={model.live} />
          ) : (
            <EmptyBoard
              {...screen}
              onStart={() => actions.start(screen.levelId, screen.difficulty, model.mods.peek())}
            />
          )}
          <div class="wanted__filter">
            <p>
              {isShowingAll
                ? 'All runs are listed.'
                : 'Listed are runs at rate ×1 or above that the police could stop.'}
              {hidden > 0 && ` ${hidden} more ${hidden === 1 ? 'is' : 'are'} hidden.`}
            </p>
            <label class="switch">
              <input
                type="checkbox"
                class="switch__box"
                checked={isShowingAll}
                onChange={(event) => setShowingAll(event.currentTarget.checked)}
              />
              <span class="switch__name">Show all</span>
            </label>
          </div>
        </section>
      </div>
    </Page>
  );
}

interface EmptyBoardProps {
  readonly difficulty: ScreenProps<'board'>['screen']['difficulty'];
  readonly rows: ScreenProps<'board'>['screen']['rows'];
  readonly onStart: () => void;
}

function EmptyBoard({ difficulty, rows, onStart }: EmptyBoardProps) {
  return (
    <div class="wanted__empty">
      <p class="wanted__nobody">Nobody got away yet</p>
      <p>
        {rows.length === 0
          ? 'Drive this chase to the end and your run stands here, with its replay.'
          : 'The runs there are were driven slower or with no-bust. Show all to see them.'}
      </p>
      <button type="button" class="button is-main" onClick={onStart}>
        Drive it as {DIFFICULTY_NAMES[difficulty].toLowerCase()}
      </button>
    </div>
  );
}
