import { SIZED_BY } from '../body/fit/body-size-of.ts'
import { seenFeetOf } from '../body/fit/seen-feet.ts'
import { keypointOfMarker } from '../body/markers/keypoint-of-marker.ts'
import { pointsOfMarkers } from '../body/markers/points-of-markers.ts'
import type { MarkerMotion } from '../formats/motion/read-trc.ts'
import { exchangedIn } from './exchanged-sides.ts'
import type { Standing } from './standing-findings.ts'
import { standingTrial } from './standing-trial.ts'

/** Points, and the model that saw them in films; null: it is not known to be one. */
interface Seen {
  motion: Pick<MarkerMotion, 'markers' | 'points' | 'timesS' | 'rateHz'>
  model: string | null
}

/** What lies beside a joint is the model's own, so only what the same one saw of somebody who stands tells of the walk; where nobody names one, points of the same names. Others than those of trunk, legs and feet may be missing. */
export function standingFor(walk: Seen, stand: Seen, name: string): Standing {
  if (stand.model !== walk.model) return { lacking: `The standing trial “${name}” was measured by another method (${calledBy(stand)}) than this one (${calledBy(walk)}): measure both by the same.` }
  const { motion, model } = stand
  const lacking = model === null ? walk.motion.markers.filter((marker) => isSizedBy(marker) && !motion.markers.includes(marker)) : []
  if (lacking.length > 0) return { lacking: `The standing trial “${name}” lacks ${lacking.join(', ')}, by which the walk was measured: measure both by the same.` }
  if (!canSet(motion)) return { lacking: `The standing trial “${name}” tells nothing: none of its markers is a keypoint of trunk, legs or feet (markers on the skin are none), and only keypoints set lengths and what is 0°.` }
  if (exchangedIn(motion).length > 0) return { lacking: `The standing trial “${name}” tells nothing: left lies where right should be in it, seen from where the feet point.` }
  const stood = standingTrial(motion.timesS.length, pointsOfMarkers(motion), model !== null, seenFeetOf(model))
  return typeof stood === 'string' ? { lacking: `The standing trial “${name}” tells nothing: ${stood}.` } : { ...stood, name }
}

/** Markers on the skin set nothing. */
export const canSet = ({ markers }: Pick<MarkerMotion, 'markers'>): boolean => markers.some(isSizedBy)

function isSizedBy(marker: string): boolean {
  const keypoint = keypointOfMarker(marker)
  return keypoint !== undefined && SIZED_BY.includes(keypoint)
}

const calledBy = ({ model, motion }: Seen): string => model ?? `${motion.markers.length} markers`
