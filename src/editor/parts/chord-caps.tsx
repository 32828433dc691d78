import { KeyCap } from '../../ui/parts/glyph';
import { type Chord, chordFaces } from '../commands/chord';

/** The keys of a chord as they look. */
export function ChordCaps({ chord }: { readonly chord: Chord }) {
  return (
    <span class="e-chord">
      {chordFaces(chord).map((face) => (
        <KeyCap name={face} key={face} />
      ))}
    </span>
  );
}
