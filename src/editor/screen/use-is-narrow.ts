import { useEffect, useState } from 'preact/hooks';

/** As in the styles: below this the panels become sheets. */
const NARROW = '(max-width: 899px)';

/** Whether the screen is a phone's. Follows a window that is drawn smaller. */
export function useIsNarrow(): boolean {
  const [isNarrow, set] = useState(() => globalThis.matchMedia?.(NARROW).matches ?? false);
  useEffect(() => {
    const query = globalThis.matchMedia?.(NARROW);
    if (query?.addEventListener === undefined) return;
    const follow = () => set(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isNarrow;
}
