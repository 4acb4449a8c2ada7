import { limbsOf } from '../../../body/limbs.ts'
import type { Observations } from '../observations.ts'
import { exchange } from '../swaps/exchange.ts'
import { absentPerson } from './absent-person.ts'
import { disagreeingCameras } from './disagreeing-cameras.ts'
import { exchangedSides } from './exchanged-sides.ts'
import type { Finding } from './finding.ts'
import { leftOutCameras } from './left-out-cameras.ts'
import { missingPoints } from './missing-points.ts'
import { pairDistances } from './pair-distances.ts'
import type { Judged } from './subject.ts'

/** What a person should know of how points were found: warnings first, then by time. */
export function findingsOf(asSeen: Judged): Finding[] {
  const judged = { ...asSeen, seen: withSidesRight(asSeen) }
  const distances = pairDistances(judged)
  const all = [...disagreeingCameras(judged, distances), ...leftOutCameras(judged), ...absentPerson(judged), ...missingPoints(judged, distances), ...exchangedSides(judged)]
  const rank = ({ level }: Finding) => (level === 'warning' ? 0 : 1)
  return all.sort((one, other) => rank(one) - rank(other) || (one.fromUs ?? -1) - (other.fromUs ?? -1))
}

function withSidesRight({ seen, keypoints, found: { swaps } }: Judged): Observations {
  const right = { ...seen, pixels: seen.pixels.slice(), likelihood: seen.likelihood.slice() }
  const limbs = limbsOf(keypoints)
  for (const { camera, limb, fromFrame, toFrame } of swaps) exchange({ seen: right }, limbs.find(({ name }) => name === limb)!, camera, fromFrame, toFrame)
  return right
}
