import { modWords } from '../format/mods';
import { formatRating } from '../format/rating';
import { formatDate } from '../format/time';
import { DIFFICULTY_NAMES } from '../format/words';
import { boardHref, CHASES_HREF } from '../href';
import { DriverName } from '../parts/driver-name';
import { ErrorHistogram } from '../parts/error-histogram';
import { RatingTag } from '../parts/rating-tag';
import { SectionStrip } from '../parts/section-strip';
import type { ScreenProps } from '../screen';
import { headlineOf } from './headline';
import { JudgementTable } from './judgement-table';
import { SlateTake } from './slate-take';

/** The take on a film slate: what it was worth, how it was driven, and what next. */
export function ResultsScreen(props: ScreenProps<'results'>) {
  const { screen, actions } = props;
  const headline = headlineOf(screen);
  return (
    <main class={`slate is-${screen.end}`}>
      <div class="slate__clapper" aria-hidden="true">
        <span class="slate__stick is-upper" />
        <span class="slate__stick" />
      </div>
      <div class="slate__board">
        <dl class="slate__head">
          <SlateCell name="Scene" value={screen.title} isWide />
          <SlateCell name="Roll" value={`${DIFFICULTY_NAMES[screen.difficulty]} ${formatRating(screen.rating)}`} />
          <SlateCell name="Take" value={screen.driver === 'player' ? String(screen.takeNumber) : 'Watched'} />
          <SlateCell name="Mods" value={modWords(screen.mods).join(' · ') || 'None'} />
          <SlateCell name="Date" value={formatDate(screen.date)} />
        </dl>
        <div class="slate__body">
          <section class="slate__take" aria-label="The take">
            <h1 class={`slate__headline is-${headline.tone}`}>{headline.title}</h1>
            {headline.line !== '' && <p class="slate__line">{headline.line}</p>}
            <SlateTake screen={screen} />
          </section>
          <section class="slate__judged" aria-label="Judgements">
            <JudgementTable screen={screen} />
          </section>
          <section class="slate__timing" aria-label="Timing">
            <ErrorHistogram
              errorsUs={screen.errorsUs}
              meanMs={screen.meanErrorMs}
              spreadMs={screen.spreadMs}
              windowsMs={screen.windowsMs}
            />
          </section>
        </div>
        <SectionStrip sections={screen.sections} />
        <SavingLine {...props} />
        <footer class="slate__foot">
          {screen.driver === 'player' && (
            <DriverName label="Driver" value={screen.driverName} onSave={(name) => actions.saveDriverName(name)} />
          )}
          <div class="slate__choices">
            <button type="button" class="button is-main" onClick={() => actions.retry()} data-retry data-first>
              Retry <kbd class="key">R</kbd>
            </button>
            <button type="button" class="button" onClick={() => actions.watch('current')}>
              Watch
            </button>
            <a class="button" href={boardHref(screen.levelId, screen.difficulty)}>
              Board
            </a>
            {screen.next !== null && <NextButton {...props} next={screen.next} />}
            <a class="button is-quiet" href={CHASES_HREF} data-back>
              Mixtape <kbd class="key">Esc</kbd>
            </a>
          </div>
        </footer>
      </div>
    </main>
  );
}

function SlateCell(cell: { readonly name: string; readonly value: string; readonly isWide?: boolean }) {
  return (
    <div class={`slate__cell${cell.isWide === true ? ' is-wide' : ''}`}>
      <dt>{cell.name}</dt>
      <dd>{cell.value}</dd>
    </div>
  );
}

type NextProps = ScreenProps<'results'> & {
  readonly next: NonNullable<ScreenProps<'results'>['screen']['next']>;
};

function NextButton({ next, model, actions }: NextProps) {
  return (
    <button
      type="button"
      class="button"
      onClick={() => actions.start(next.levelId, next.difficulty, model.mods.peek())}
    >
      Next: {next.title}, {DIFFICULTY_NAMES[next.difficulty]}
      <RatingTag rating={next.rating} />
    </button>
  );
}

function SavingLine({ screen, actions }: ScreenProps<'results'>) {
  const { saving } = screen;
  if (saving.state === 'failed') {
    return (
      <div class="notice" role="alert">
        <p class="notice__words">
          <b>This run is not kept.</b> {saving.message}
        </p>
        {screen.runId !== null && (
          <button type="button" class="button" onClick={() => actions.exportRun('current')}>
            Save the run as a file
          </button>
        )}
      </div>
    );
  }
  const words = {
    saving: 'Checking the replay before it goes on the board…',
    saved: '',
    none: 'Watched, not driven: nothing goes on the board.',
  }[saving.state];
  return words === '' ? null : <p class="slate__saving">{words}</p>;
}
