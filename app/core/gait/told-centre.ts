import { SEGMENT_MASSES } from '../body/centre-of-mass.ts'
import type { GaitPoints } from './gait-points.ts'

/** What the centre of mass among a gait's parameters is made from; null where there is none. */
export const toldCentre = (steps: Pick<GaitPoints, 'centre'> | null) => (steps?.centre ? { isEstimated: true as const, masses: SEGMENT_MASSES } : null)
