import { useState } from 'preact/hooks';
import { sidesOf, trackMark } from '../format/tape';
import { EDIT_HREF, TITLE_HREF } from '../href';
import type { LevelTrouble, UiActions } from '../model';
import { FilePicker } from '../parts/file-picker';
import { ModsPicker } from '../parts/mods-picker';
import { Page } from '../parts/page';
import { TroubleList } from '../parts/trouble-list';
import type { ScreenProps } from '../screen';
import { ChaseCard } from './chase-card';
import { TapeDeck } from './tape-deck';
import { TrackList } from './track-list';

/** The chases as a cassette in its player; the picked one with its charts beside it. */
export function ChasesScreen({ screen, model, actions }: ScreenProps<'chases'>) {
  const [picked, setPicked] = useState(screen.selected);
  const [selected, setSelected] = useState(screen.selected);
  // Another one is selected from outside when it has just come onto the tape.
  if (selected !== screen.selected) {
    setSelected(screen.selected);
    setPicked(screen.selected);
  }
  const chase = screen.chases.find((one) => one.levelId === picked) ?? screen.chases[0] ?? null;
  const mark = chase === null ? '' : trackMark(sidesOf(screen.chases), chase);
  return (
    <Page
      name="mixtape"
      title="The mixtape"
      over="Pick a chase"
      back={{ label: 'Title', href: TITLE_HREF }}
      tools={<MoreChases onFiles={actions.takeFiles} />}
    >
      <div class="mixtape">
        <div class="mixtape__side">
          <TapeDeck
            chase={chase}
            mark={mark}
            preview={model.preview.value}
            onPreview={(isOn) => actions.preview(isOn && chase !== null ? chase.levelId : null)}
          />
          <TrackList
            chases={screen.chases}
            isComplete={screen.isComplete}
            picked={chase?.levelId ?? null}
            onPick={(levelId) => {
              setPicked(levelId);
              actions.preview(levelId);
            }}
          />
          {screen.troubles.length > 0 && <BrokenChases troubles={screen.troubles} actions={actions} />}
        </div>
        <div class="mixtape__main">
          {chase !== null && (
            <ChaseCard
              key={chase.levelId}
              chase={chase}
              rate={model.mods.value.rate}
              wanted={chase.levelId === screen.selected ? screen.selectedDifficulty : null}
              actions={actions}
              onStart={(difficulty) => actions.start(chase.levelId, difficulty, model.mods.peek())}
            />
          )}
          {chase === null && screen.isComplete && (
            <p class="sheet mixtape__empty">There is no chase to drive. Put a level into the folder “levels”.</p>
          )}
          <ModsPicker mods={model.mods} canChangeRate={screen.canChangeRate} />
        </div>
      </div>
    </Page>
  );
}

interface MoreChasesProps {
  readonly onFiles: UiActions['takeFiles'];
}

function MoreChases({ onFiles }: MoreChasesProps) {
  return (
    <>
      <a class="back" href={EDIT_HREF}>
        Make a chase
      </a>
      <FilePicker accept=".getaway,.zip,application/zip" onPick={onFiles}>
        Open a package
      </FilePicker>
    </>
  );
}

interface BrokenChasesProps {
  readonly troubles: readonly LevelTrouble[];
  readonly actions: UiActions;
}

function BrokenChases({ troubles, actions }: BrokenChasesProps) {
  return (
    <section class="closed-road" aria-label="Chases that cannot be driven">
      <h2 class="closed-road__title">Road closed</h2>
      {troubles.map((trouble) => (
        <details class="closed-road__level" key={trouble.levelId}>
          <summary>
            <b>{trouble.levelId}</b> cannot be driven
          </summary>
          <TroubleList errors={trouble.errors} />
          {trouble.isOwn && (
            <button type="button" class="chip" onClick={() => actions.deleteChase(trouble.levelId)}>
              Delete {trouble.levelId}
            </button>
          )}
        </details>
      ))}
    </section>
  );
}
