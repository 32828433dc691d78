import { effect, type ReadonlySignal, type Signal, untracked, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/**
 * What a signal holds once it has come to rest: for what is too dear to work out after every edit of many.
 *
 * @param restMs How long it has to rest.
 */
export function useSettled<T>(source: Signal<T> | ReadonlySignal<T>, restMs: number): T {
  const settled = useSignal(source.peek());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = effect(() => {
      const next = source.value;
      clearTimeout(timer);
      if (next === untracked(() => settled.value)) return;
      timer = setTimeout(() => {
        settled.value = next;
      }, restMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [source, restMs, settled]);
  return settled.value;
}
