import { describe, expect, it } from 'vitest';
import { LEAST_MOTION_TO_CUT } from '../../src/stage/camera/camera-motion';
import { WarningScreen } from '../../src/ui/screens/warning';
import { reduced } from '../../src/ui/settings/comfort-panel';
import { SETTINGS } from './model';
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
    const button = shown.control('button', 'Reduce flashes and motion');
    expect(button.textContent).toContain('Flash 30%, motion 20%, no shake');
    button.fire('click');
    expect(shown.model.settings.peek()).toMatchObject({ flash: 0.3, motion: 0.2, shake: 0, hasReadWarning: true });
    expect(shown.asked.at(-1)).toEqual(['passWarning']);
  });

  it('gives nobody more of anything who asks for less', () => {
    const shown = show(WarningScreen, view, (model) => {
      model.settings.value = { ...SETTINGS, flash: 0.1, motion: 0, shake: 0 };
    });
    const button = shown.control('button', 'Reduce flashes and motion');
    expect(button.textContent).toContain('Flash 10%, motion 0%, no shake');
    button.fire('click');
    expect(shown.model.settings.peek()).toMatchObject({ flash: 0.1, motion: 0, shake: 0 });
  });

  it('leads back unread', () => {
    const shown = show(WarningScreen, view);
    expect(shown.control('a', 'Not now').getAttribute('href')).toBe('#/chases');
    expect(shown.model.settings.peek().hasReadWarning).toBe(false);
    expect(shown.asked).toEqual([]);
  });
});

describe('less flash and motion', () => {
  const shares = [0, 0.05, 0.2, 0.25, 0.3, 0.6, 1];

  it('is never more of anything, whatever is set', () => {
    for (const flash of shares) {
      for (const motion of shares) {
        for (const shake of shares) {
          const less = reduced({ flash, motion, shake });
          expect(less.flash).toBeLessThanOrEqual(Math.min(flash, 0.3));
          expect(less.motion).toBeLessThanOrEqual(motion);
          expect(less.shake).toBe(0);
        }
      }
    }
  });

  it('leaves too little motion for the camera to cut', () => {
    expect(reduced(SETTINGS).motion).toBeLessThan(LEAST_MOTION_TO_CUT);
  });
});
