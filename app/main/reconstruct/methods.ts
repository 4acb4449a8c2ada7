import { limbsOf } from '../../core/body/limbs.ts'
import { LEAST_SAMPLES } from '../../core/signal/butterworth.ts'
import { cleanPoints } from '../../core/signal/clean-points.ts'
import { lowPassPoints } from '../../core/signal/low-pass-points.ts'
import { USUAL_CLEANING } from '../../core/signal/usual-cleaning.ts'
import type { Person } from '../../core/vision/seen-person.ts'
import type { Camera } from '../../core/vision/camera.ts'
import { reconstruct, type Reconstruction } from '../../core/vision/reconstruct.ts'
import { cleaningFindings } from '../../core/vision/robust/findings/cleaning-findings.ts'
import type { Finding } from '../../core/vision/robust/findings/finding.ts'
import { findingsOf } from '../../core/vision/robust/findings/findings-of.ts'
import { observationsOf } from '../../core/vision/robust/observations.ts'
import { reconstructRobustly } from '../../core/vision/robust/reconstruct-robustly.ts'

const LIMITS = { mostErrorPx: 15, leastLikelihood: 0.3, leastCameras: 2 }

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
  robust: ({ cameras, seen, keypoints, firstFrame, rateHz, gapFrames }) => {
    const observations = observationsOf(seen, cameras.length, keypoints.length)
    const raw = reconstructRobustly(cameras, observations, LIMITS, limbsOf(keypoints))
    const timesUs = Float64Array.from({ length: seen.length }, (_, frame) => Math.round(((firstFrame + frame) * 1e6) / rateHz))
    const clean = cleanPoints(raw, { rateHz, cutOffHz: USUAL_CLEANING.cutOffHz, longestGapS: gapFrames / rateHz })
    const findings = findingsOf({ cameras, keypoints, seen: observations, found: raw, timesUs, leastLikelihood: LIMITS.leastLikelihood })
    return { raw, findings, filtered: { points: clean.points, findings: cleaningFindings(clean, keypoints, timesUs), warnings: [] } }
  },
  'weighted-dlt': ({ cameras, seen, keypoints, rateHz }) => {
    const raw = reconstruct(cameras, seen, keypoints.length, LIMITS)
    const { points, unfiltered } = lowPassPoints(raw, USUAL_CLEANING.cutOffHz, rateHz)
    const warnings = unfiltered > 0 ? [`${unfiltered} points stand in stretches of fewer than ${LEAST_SAMPLES} frames without a gap; they are left out of the filtered file.`] : []
    return { raw, findings: [], filtered: { points, findings: [], warnings } }
  },
}
