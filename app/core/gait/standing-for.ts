import { seenFeetOf } from '../body/fit/seen-feet.ts'
import { pointsOfMarkers } from '../body/points-of-markers.ts'
import type { MarkerMotion } from '../formats/motion/read-trc.ts'
import type { Standing } from './standing-findings.ts'
import { standingTrial } from './standing-trial.ts'

/** Points, and the model that saw them in films; null: it is not known to be one. */
interface Seen {
  motion: Pick<MarkerMotion, 'markers' | 'points' | 'timesS'>
  model: string | null
}

/** What lies beside a joint is the model's own, so only what the same one saw of somebody who stands tells of the walk. */
export function standingFor(walk: Seen, stand: Seen, name: string): Standing {
  const isSame = stand.model === walk.model && (walk.model !== null || walk.motion.markers.every((marker) => stand.motion.markers.includes(marker)))
  if (!isSame) return { lacking: `The standing trial “${name}” was measured by another method (${calledBy(stand)}) than this one (${calledBy(walk)}): measure both by the same.` }
  const { motion, model } = stand
  const stood = standingTrial(motion.timesS.length, pointsOfMarkers(motion), model !== null, seenFeetOf(model))
  return typeof stood === 'string' ? { lacking: `The standing trial “${name}” tells nothing: ${stood}.` } : { ...stood, name }
}

const calledBy = ({ model, motion }: Seen): string => model ?? `${motion.markers.length} markers`
