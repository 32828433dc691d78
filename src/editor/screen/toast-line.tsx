import { useEffect } from 'preact/hooks';
import type { EditorModel } from '../model';

const SHOWN_MS = 4500;

/** Words about the last thing done. The live region says them; this is for the eye. */
export function ToastLine({ model }: { readonly model: EditorModel }) {
  const toast = model.toast.value;
  useEffect(() => {
    if (toast === null) return;
    const timer = setTimeout(() => {
      if (model.toast.peek() === toast) model.toast.value = null;
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, model]);
  if (toast === null) return null;
  return (
    <p class={`e-toast${toast.isRefusal ? ' is-refusal' : ''}`}>
      {toast.words}
      {toast.remedy !== undefined && (
        <button type="button" class="e-button" onClick={toast.remedy.run}>
          {toast.remedy.name}
        </button>
      )}
    </p>
  );
}
