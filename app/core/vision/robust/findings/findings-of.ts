import { limbsOf } from '../../../body/limbs.ts'
import { withSidesRight } from '../swaps/with-sides-right.ts'
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
  const judged = { ...asSeen, seen: withSidesRight(asSeen.seen, limbsOf(asSeen.keypoints), asSeen.found.swaps) }
  const distances = pairDistances(judged)
  const all = [...disagreeingCameras(judged, distances), ...leftOutCameras(judged), ...absentPerson(judged), ...missingPoints(judged, distances), ...exchangedSides(judged)]
  const rank = ({ level }: Finding) => (level === 'warning' ? 0 : 1)
  return all.sort((one, other) => rank(one) - rank(other) || (one.fromUs ?? -1) - (other.fromUs ?? -1))
}
