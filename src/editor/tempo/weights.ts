import { FEATURES, type FeatureName } from './features';

/**
 * How much each feature speaks for a count, in nepers. Learned by logistic regression over 900 rendered songs of random
 * styles, tempi and disturbances (`tests/editor/tempo/render`), none of them one that a test holds the result against.
 */
const LEARNED: Readonly<Record<FeatureName, number>> = {
  'low on': 13.35,
  'low half': 2.73,
  'low quarters': -4.44,
  'low thirds': 7.9,
  'body on': 3.07,
  'body half': 4.68,
  'body quarters': 2.12,
  'body thirds': 0.06,
  'high on': 9.29,
  'high half': 5.12,
  'high quarters': 9.04,
  'high thirds': 2.71,
  'metal on': 6.29,
  'metal half': 7.18,
  'metal quarters': -0.04,
  'metal thirds': 5.67,
  'kick and snare take turns': 9.71,
  'low takes turns': 2.79,
  'high takes turns': -3.47,
  'high takes turns on the half': -1.32,
  'beats met': 5.13,
  'halves met': 0.87,
  'onsets a beat': 6.07,
  'onsets a beat, squared': -0.98,
  fast: 0.49,
  slow: 6.23,
  'fast, squared': -1.34,
  'slow, squared': -5.09,
  power: 5.66,
  'halves like beats': -2.71,
  'thirds like beats': -7.04,
};

export const WEIGHTS = Float64Array.from(FEATURES, (name) => LEARNED[name]);
