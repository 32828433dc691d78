import { describe, expect, it } from 'vitest';
import { WarningScreen } from '../../src/ui/screens/warning';
import { show } from './show';

const view = { name: 'warning', next: 'Hubcap Blues', back: '#/chases' } as const;

describe('the warning', () => {
  it('names what is to come, as a dialog that holds the focus', () => {
    const { root } = show(WarningScreen, view);
    const dialog = root.inside.find((one) => one.getAttribute('role') === 'dialog');
    expect(dialog?.getAttribute('aria-modal')).toBe('true');
    expect(dialog?.textContent).toMatch(/flashing lights and fast motion/i);
    expect(dialog?.textContent).toMatch(/epilepsy/i);
    expect(dialog?.textContent).toContain('Before Hubcap Blues');
  });

  it('rolls with everything as it is set', () => {
    const shown = show(WarningScreen, view);
    const before = shown.model.settings.peek();
    shown.control('button', 'Roll').fire('click');
    expect(shown.asked).toEqual([['changeSettings', { hasReadWarning: true }], ['passWarning']]);
    expect(shown.model.settings.peek()).toEqual({ ...before, hasReadWarning: true });
  });

  it('rolls with less flash and motion and no shake', () => {
    const shown = show(WarningScreen, view);
    shown.control('button', 'Reduce flashes and motion').fire('click');
    expect(shown.model.settings.peek()).toMatchObject({ flash: 0.3, motion: 0.3, shake: 0, hasReadWarning: true });
    expect(shown.asked.at(-1)).toEqual(['passWarning']);
  });

  it('leads back unread', () => {
    const shown = show(WarningScreen, view);
    expect(shown.control('a', 'Not now').getAttribute('href')).toBe('#/chases');
    expect(shown.model.settings.peek().hasReadWarning).toBe(false);
    expect(shown.asked).toEqual([]);
  });
});
