import { SIZED_BY } from '../body/fit/body-size-of.ts'
import { seenFeetOf } from '../body/fit/seen-feet.ts'
import { keypointOfMarker } from '../body/markers/keypoint-of-marker.ts'
import { pointsOfMarkers } from '../body/markers/points-of-markers.ts'
import type { MarkerMotion } from '../formats/motion/read-trc.ts'
import { exchangedIn } from './exchanged-sides.ts'
import { lacking, type Standing } from './standing-findings.ts'
import { standingTrial } from './standing-trial.ts'

/** Points, and the model that saw them in films; null: it is not known to be one. */
interface Seen {
  motion: Pick<MarkerMotion, 'markers' | 'points' | 'timesS' | 'rateHz'>
  model: string | null
}

/** What lies beside a joint is the model's own, so only what the same one saw of somebody who stands tells of the walk; where nobody names one, points of the same names. Others than those of trunk, legs and feet may be missing. */
export function standingFor(walk: Seen, stand: Seen, name: string): Standing {
  if (stand.model !== walk.model) return lacking('standing-otherwise', { trial: name, stand: seenBy(stand), walk: seenBy(walk) })
  const { motion, model } = stand
  const markers = model === null ? walk.motion.markers.filter((marker) => isSizedBy(marker) && !motion.markers.includes(marker)) : []
  if (markers.length > 0) return lacking('standing-lacks', { trial: name, markers })
  if (!canSet(motion)) return lacking('standing-of-skin', { trial: name })
  if (exchangedIn(motion).length > 0) return lacking('standing-exchanged', { trial: name })
  const stood = standingTrial(motion.timesS.length, pointsOfMarkers(motion), model !== null, seenFeetOf(model))
  return typeof stood === 'string' ? lacking(`standing-${stood}`, { trial: name }) : { ...stood, name }
}

/** Markers on the skin set nothing. */
export const canSet = ({ markers }: Pick<MarkerMotion, 'markers'>): boolean => markers.some(isSizedBy)

function isSizedBy(marker: string): boolean {
  const keypoint = keypointOfMarker(marker)
  return keypoint !== undefined && SIZED_BY.includes(keypoint)
}

const seenBy = ({ model, motion }: Seen) => (model === null ? { markers: motion.markers.length } : { model })
