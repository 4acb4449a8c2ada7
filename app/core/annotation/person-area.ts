import { type Box, rounded } from './label.ts'

/** Of a box that share is the person, where nobody has drawn an outline: as xtcocotools (cocoeval.py) and Ultralytics (pose/val.py) take it. */
const PERSON_OF_BOX = 0.53

/** Square pixels: s² of the object keypoint similarity. */
export const areaOf = ({ left, top, right, bottom }: Box): number => rounded(PERSON_OF_BOX * (right - left) * (bottom - top))
