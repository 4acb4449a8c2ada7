/** How an analysis cleans its points, unless somebody chooses otherwise. */
export const USUAL_CLEANING = {
  /** −3 dB at 4.8 Hz, run both ways; what gait laboratories use for walking (Winter 2009, Biomechanics and Motor Control, 2.2.4). */
  cutOffHz: 6,
  /** Longer gaps stay gaps. */
  longestGapS: 0.2,
} as const
