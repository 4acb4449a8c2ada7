/** Beside every ± of a camera that was found by a person's keypoints. */
export const WHAT_SPREAD_TELLS = '± is one standard error, if every keypoint is seen wrong in its own way in each camera; what a pose model sees wrong alike in several does not show in it'
