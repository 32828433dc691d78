import type { Difficulty } from '../core/level/model';

/** Hash routes of the screens that others link to. The app parses them. */
export const TITLE_HREF = '#/';
export const CHASES_HREF = '#/chases';
export const SETTINGS_HREF = '#/settings';
export const CALIBRATE_HREF = '#/calibrate';
export const EDIT_HREF = '#/edit';

/** The editor with a draft, or with a chase of which a draft is to be made. */
export function editHref(id: string): string {
  return `${EDIT_HREF}/${encodeURIComponent(id)}`;
}

export function boardHref(levelId: string, difficulty: Difficulty): string {
  return `#/board/${encodeURIComponent(levelId)}/${difficulty}`;
}
