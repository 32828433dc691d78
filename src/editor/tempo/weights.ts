import { FEATURES, type FeatureName } from './features';

/**
 * How much each feature speaks for a count, in nepers. Learned by logistic regression over 900 rendered songs of random
 * styles, tempi and disturbances (`tests/editor/tempo/render`), none of them one that a test holds the result against.
 */
const LEARNED: Readonly<Record<FeatureName, number>> = {
  'low on': 11.15,
  'low half': 1.92,
  'low quarters': -4.02,
  'low thirds': 4.47,
  'body on': 3.71,
  'body half': 5.73,
  'body quarters': 4.1,
  'body thirds': 3.26,
  'high on': 8.71,
  'high half': 3.65,
  'high quarters': 8.15,
  'high thirds': 0.98,
  'metal on': 6.33,
  'metal half': 4.89,
  'metal quarters': -1.47,
  'metal thirds': 2.65,
  'kick and snare take turns': 4.59,
  'low takes turns': 0.85,
  'high takes turns': -1.34,
  'high takes turns on the half': -0.45,
  'beats met': 11.33,
  'halves met': 1.41,
  'onsets a beat': 5.26,
  'onsets a beat, squared': -1.18,
  fast: -3.09,
  slow: 1.92,
  'fast, squared': -0.26,
  'slow, squared': -2.55,
  power: 0.95,
};

export const WEIGHTS = Float64Array.from(FEATURES, (name) => LEARNED[name]);
