import { modelIn } from '../pose/made-by.ts'
import { withoutSubject } from '../body/markers/without-subject.ts'
import type { SourceMotion } from '../formats/motion/source-motion.ts'
import { type GaitTrial, moveBody, type MovingBody } from './analyse-gait.ts'
import { USUAL_OFFSETS } from './events/usual-offsets.ts'
import type { AngleSource } from './angles/trial-angles.ts'

/** Of points that this program has made of films: of a kind whose steps are known to be found early or late, and whose legs are taken for one another. */
export const SEEN_HERE = { offsets: USUAL_OFFSETS, seenInFilms: true } as const

/** Of those of them that were smoothed when they were made. */
export const OWN = { ...SEEN_HERE, cutOffHz: null } as const

/** Of a file: what this program has smoothed already would lose its peaks to a second low-pass. */
export function moveSource({ motion, c3d, coordinates }: SourceMotion, wanted: AngleSource | undefined, known: Pick<GaitTrial, 'untold' | 'standing' | 'seenFeet' | 'fitFrames'>): MovingBody {
  return moveBody({ motion: { ...motion, markers: withoutSubject(motion.markers) }, c3d, coordinates, wanted, ...known, ...(modelIn(motion.remark) !== null && OWN) })
}
