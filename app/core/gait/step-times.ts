/** How long steps and strides can be. Assumed. */

/** A stride takes no longer: between strikes that are further apart somebody stood, or one was missed. */
export const LONGEST_STRIDE_S = 3
/** Two events of one foot and kind that lie no further apart are the same one, told twice. */
export const SAME_STEP_S = 0.2
