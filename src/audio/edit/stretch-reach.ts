/*
 * How far around what is wanted the stretcher has to hear. By itself, so that the page, which hands the sound over, does
 * not load the stretcher.
 */

/** What has to be heard before the first sample that is wanted, s, enough for two stages. */
export const BEFORE_S = 0.1;
/** What has to be heard beyond the last sample that is wanted, s. */
export const BEYOND_S = 0.15;
