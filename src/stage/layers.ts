/** Order of drawing, back to front. One depth a layer; inside a layer a thing keeps the order in which it was added. */
export const DEPTH = {
  /** The full-screen shader: sky, ground and road in one pass. */
  ROAD: 0,
  SKYLINE: 10,
  ROADSIDE: 20,
  ROADSIDE_GLOW: 25,
  /** What the police have put along the road, and their helicopter. */
  POLICE: 26,
  /** Fog beside the road, and the sheet that darkens the city for those who want it. */
  VEIL: 28,
  /** Drops that burst on the road. */
  SPLASHES: 29,
  TRAFFIC_SHADOW: 30,
  TRAFFIC: 31,
  TRAFFIC_GLOW: 35,
  /** The driver's wipers and the water on the glass: under the cues, which they would hide on every beat. */
  WIPER_FILM: 37,
  WIPERS: 38,
  CUE_GLOW: 40,
  CUES: 41,
  HERO_SHADOW: 50,
  HERO: 51,
  HERO_GLOW: 55,
  /** The police close behind, nearer than the hero and below the hit line. */
  CHASERS: 57,
  SMOKE: 60,
  /** The inside of the car, seen by its driver. */
  COCKPIT: 64,
  RAIN: 62,
  MIRROR: 70,
  FLASH: 80,
} as const;
