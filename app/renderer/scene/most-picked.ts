/** Two points have a distance, three an angle at the second. */
export const MOST_PICKED = 3
