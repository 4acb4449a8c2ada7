/** Of normal errors, 95 % lie within so many standard deviations (two-sided). */
export const NORMAL_95 = 1.96
