import { checkCalibration } from './check-calibration.ts'
import { checkFilms } from './check-films.ts'
import { checkKeypoints } from './check-keypoints.ts'
import { checkSize } from './check-sizes.ts'
import type { PreflightFacts } from './facts.ts'
import type { Finding } from './finding.ts'
import { checkNames, matched } from './match-cameras.ts'

const ORDER = { error: 0, warning: 1, note: 2 }

/** What disagrees before anything is computed, the gravest first. */
export function preflight(facts: PreflightFacts): Finding[] {
  const { films, keypoints, calibration } = facts
  const lenses = calibration?.lenses ?? []
  const { pairs } = matched(lenses.map(({ name }) => name), films)
  const findings = [
    ...checkNames(facts),
    ...pairs.flatMap(({ calibrated, seen }) => checkSize(lenses.find(({ name }) => name === calibrated)!, seen)),
    ...checkFilms(films),
    ...checkKeypoints(keypoints, films, lenses),
    ...checkCalibration(facts),
  ]
  return findings.toSorted((a, b) => ORDER[a.level] - ORDER[b.level])
}
