import { ICONS, type IconName } from './icons';

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true">
      <path fill-rule="evenodd" d={ICONS[name]} />
    </svg>
  );
}
