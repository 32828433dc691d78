import { JUDGEMENTS } from '../../core/chase/events';
import { JUDGEMENT_NAMES } from '../format/words';
import type { ResultsScreen } from '../model';

/** How often each judgement was given, with a bar for its share. */
export function JudgementTable({ screen }: { readonly screen: ResultsScreen }) {
  const most = Math.max(1, ...JUDGEMENTS.map((judgement) => screen.counts[judgement]));
  return (
    <table class="judged">
      <caption class="visually-hidden">Judgements of {screen.units} cue parts</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">Judgement</th>
          <th scope="col">Count</th>
        </tr>
      </thead>
      <tbody>
        {JUDGEMENTS.map((judgement) => (
          <tr class={`judged__row is-${judgement}`} key={judgement}>
            <th scope="row">{JUDGEMENT_NAMES[judgement]}</th>
            <td>
              <span class="judged__cell">
                <svg class="judged__bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(screen.counts[judgement] / most) * 100} height="8" />
                </svg>
                <span class="judged__count number">{screen.counts[judgement]}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
