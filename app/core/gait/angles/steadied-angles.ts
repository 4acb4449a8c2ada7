/** Angles of a body whose keypoints leave its bones by more than usual: what noise there is grows, so less of the quick may be believed. */
import { bySide } from '../../body/joints.ts'
import { noted } from '../../notes/notes.ts'
import { LEAST_SAMPLES, lowPass } from '../../signal/butterworth.ts'
import { stretchesWhere } from '../../signal/track.ts'
import type { AngleCurves } from './angle-curves.ts'

/**
 * Of keypoints that are 10 mm off, and smoothed at 6 Hz, it is 0.4, of 20 mm 0.75, of 30 mm 1.1. The best cut-off of a smoother that weighs third derivatives goes with
 * noise to the power of −1/3. On walks of three people that were made for it knees were nearest to the truth about 4.5 Hz (20 mm), 3.7 (30 mm) and 3 (50 mm), without
 * it off by 2.6, 3.9 and 6.8° about their mean, with it by 2.5, 3.5 and 5.7.
 */
const USUAL_MISFIT = 0.55

interface Steadied {
  angles: AngleCurves
  /** Hertz of the one low-pass that takes away as much as the points' and this one together. */
  cutOffHz: number
}

/** Null where nothing is to be done. `misfit`: of the fit, RMS, in the spreads of the keypoints; points were smoothed at `cutOffHz`. */
export function steadiedAngles(curves: AngleCurves, misfit: number, cutOffHz: number, rateHz: number): Steadied | null {
  if (!(misfit > USUAL_MISFIT)) return null
  const together = cutOffHz * Math.cbrt(USUAL_MISFIT / misfit)
  // Run both ways each leaves 1/(1 + (f/cut-off)⁴).
  const own = (together ** -4 - cutOffHz ** -4) ** -0.25
  if (own >= rateHz / 2) return null
  return { angles: bySide((side) => Object.fromEntries(Object.entries(curves[side]).map(([name, curve]) => [name, smoothed(curve, own, rateHz)]))), cutOffHz: together }
}

function smoothed(curve: Float64Array, cutOffHz: number, rateHz: number): Float64Array {
  const smooth = curve.slice()
  for (const [from, to] of stretchesWhere(curve.length, (frame) => !Number.isNaN(curve[frame]!))) if (to - from >= LEAST_SAMPLES) smooth.set(lowPass(curve.subarray(from, to), cutOffHz, rateHz), from)
  return smooth
}

export const steadiedFinding = ({ cutOffHz }: Steadied, ofPointsHz: number) => noted('warning', 'angles-steadied', { cutOffHz, usualHz: ofPointsHz })
