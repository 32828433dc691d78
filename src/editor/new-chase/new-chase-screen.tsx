import './new-chase.css';
import { useEffect } from 'preact/hooks';
import { isTypingInto } from '../../input/typing';
import { EDIT_HREF } from '../../ui/href';
import { Page } from '../../ui/parts/page';
import type { NewChase, NewChaseStage } from './new-chase';
import { PickFiles } from './pick-files';
import { TempoStep } from './tempo-step';

export const AUDIO_TYPES = 'audio/*,.ogg,.oga,.opus,.mp3,.m4a,.flac,.wav';

/** From a song on the disk to a grid under it, in three steps of which two go by themselves. */
export function NewChaseScreen({ chase }: { readonly chase: NewChase }) {
  const stage = chase.stage.value;
  useEffect(() => listenForKeys(chase), [chase]);
  return (
    <Page name="new-chase" title="New chase" over={overOf(stage)} back={{ label: 'Drafts', href: EDIT_HREF }}>
      {chase.refusal.value !== null && (
        <p class="refusal" role="alert">
          {chase.refusal.value}
        </p>
      )}
      <StageOf chase={chase} stage={stage} />
    </Page>
  );
}

function StageOf({ chase, stage }: { readonly chase: NewChase; readonly stage: NewChaseStage }) {
  switch (stage.at) {
    case 'choose':
      return <Choose chase={chase} />;
    case 'reading':
      return <Reading {...stage} />;
    case 'tempo':
      return <TempoStep chase={chase} heard={stage.heard} />;
    case 'making':
      return <Bar what="Keeping the draft" share={1} />;
  }
}

function overOf(stage: NewChaseStage): string {
  if (stage.at === 'tempo') return 'Step 2 of 2: the beat';
  return stage.at === 'choose' ? 'Step 1 of 2: the song' : 'One moment';
}

function Choose({ chase }: { readonly chase: NewChase }) {
  return (
    <section class="song-drop sheet" aria-label="The song">
      <svg class="song-drop__tape" viewBox="0 0 120 76" aria-hidden="true">
        <rect class="song-drop__shell" x="2" y="2" width="116" height="72" rx="7" />
        <rect class="song-drop__label" x="12" y="11" width="96" height="40" rx="3" />
        <circle class="song-drop__reel" cx="40" cy="33" r="11" />
        <circle class="song-drop__reel" cx="80" cy="33" r="11" />
        <path class="song-drop__window" d="M52 26h16v14H52z" />
        <path class="song-drop__foot" d="M28 74l6-16h52l6 16z" />
      </svg>
      <h2 class="song-drop__title">Drop a song here</h2>
      <PickFiles
        label="Choose a song"
        accept={AUDIO_TYPES}
        isMain
        isFirst
        many
        onPick={(files) => void chase.take(files)}
      />
      <p class="song-drop__words">
        Ogg, mp3, m4a, flac or wav, up to 30 minutes or 200 MB. Several files of one length are taken as the stems of
        one song. Nothing leaves this computer.
      </p>
    </section>
  );
}

const STEPS = { decode: 'Decoding', tempo: 'Listening for the beat' } as const;

function Reading({ step, share, names }: Extract<NewChaseStage, { readonly at: 'reading' }>) {
  return (
    <section class="reading sheet">
      <h2 class="reading__name">{names}</h2>
      <Bar what="Decoding" share={step === 'decode' ? share : 1} />
      <Bar what={STEPS.tempo} share={step === 'tempo' ? share : 0} />
    </section>
  );
}

function Bar({ what, share }: { readonly what: string; readonly share: number }) {
  const percent = Math.floor(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div class="reading__step">
      <span class="reading__what">{what}</span>
      <progress class="reading__bar" aria-label={what} max={100} value={percent} />
      <span class="reading__percent number">{percent}%</span>
    </div>
  );
}

/** Space plays, T taps: both where nothing is typed and no button would be pressed by them. */
function listenForKeys(chase: NewChase): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (chase.stage.peek().at !== 'tempo' || isTypingInto(event.target)) return;
    if (event.code === 'KeyT') chase.tap(event.timeStamp);
    else if (event.code === 'Space' && !(event.target instanceof HTMLButtonElement)) chase.togglePlay();
    else return;
    event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
