import { LEAST_SAMPLES } from '../../core/signal/butterworth.ts'
import { cleanPoints } from '../../core/signal/clean-points.ts'
import { lowPassPoints } from '../../core/signal/low-pass-points.ts'
import { USUAL_CLEANING } from '../../core/signal/usual-cleaning.ts'
import type { Camera } from '../../core/vision/camera.ts'
import type { Reconstruction } from '../../core/vision/reconstruct.ts'
import { cleaningFindings } from '../../core/vision/robust/findings/cleaning-findings.ts'
import type { Finding } from '../../core/vision/robust/findings/finding.ts'
import { observationsOf } from '../../core/vision/robust/observations.ts'
import type { Person } from '../../core/vision/seen-person.ts'
import { METHODS as TRIANGULATION, type Given } from '../../core/vision/session/methods.ts'

export interface Task {
  cameras: readonly Camera[]
  /** `seen[frame][camera]` */
  seen: readonly (readonly (Person | undefined)[])[]
  /** Canonical names. */
  keypoints: readonly string[]
  firstFrame: number
  rateHz: number
  /** Filled at most. */
  gapFrames: number
}

interface Reconstructed {
  raw: Reconstruction
  findings: Finding[]
  /** Low-passed, with what is to be said of that. */
  filtered: { points: Float64Array; findings: Finding[]; warnings: string[] }
}

export const METHODS: Record<string, (task: Task) => Reconstructed> = {
  robust(task) {
    const { rateHz, gapFrames, keypoints } = task
    const given = givenIn(task)
    const { found: raw, findings } = TRIANGULATION.robust(given)
    const clean = cleanPoints(raw, { rateHz, cutOffHz: USUAL_CLEANING.cutOffHz, longestGapS: gapFrames / rateHz })
    return { raw, findings, filtered: { points: clean.points, findings: cleaningFindings(clean, keypoints, given.timesUs), warnings: [] } }
  },
  'weighted-dlt'(task) {
    const { found: raw, findings } = TRIANGULATION['weighted-dlt'](givenIn(task))
    const { points, unfiltered } = lowPassPoints(raw, USUAL_CLEANING.cutOffHz, task.rateHz)
    const warnings = unfiltered > 0 ? [`${unfiltered} points stand in stretches of fewer than ${LEAST_SAMPLES} frames without a gap; they are left out of the filtered file.`] : []
    return { raw, findings, filtered: { points, findings: [], warnings } }
  },
}

function givenIn({ cameras, seen, keypoints, firstFrame, rateHz }: Task): Given {
  const timesUs = Float64Array.from({ length: seen.length }, (_, frame) => Math.round(((firstFrame + frame) * 1e6) / rateHz))
  return { cameras, seen: observationsOf(seen, cameras.length, keypoints.length), people: seen, keypoints, timesUs }
}
