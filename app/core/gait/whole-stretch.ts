/** The part of a trial in which steps can be looked for. */
import { bySide, SIDES } from '../body/joints.ts'
import type { Oddity } from '../formats/inspection.ts'
import type { MarkerMotion } from '../formats/motion/read-trc.ts'
import { LEAST_SAMPLES } from '../signal/butterworth.ts'
import { headingOf } from './events/heading.ts'
import { gaitPoints, missingFor, type GaitPoints } from './gait-points.ts'

/** The longest stretch in which feet and pelvis are there all the time; null where there is none. */
export function wholeStretch(motion: MarkerMotion, findings: Oddity[]): GaitPoints | null {
  const all = gaitPoints(motion)
  if (!all) {
    findings.push({ level: 'warning', code: 'no-feet', message: `The file has no marker for ${missingFor(motion.markers).join(', ')}, so its steps cannot be found.` })
    return null
  }
  const isWholeAt = (frame: number) => [all.pelvis, ...SIDES.flatMap((side) => [all.heel[side], all.toe[side]])].every((way) => !Number.isNaN(way[3 * frame]!))
  let best = { from: 0, to: 0 }
  for (let frame = 0; frame < all.timesS.length; frame++) {
    if (!isWholeAt(frame)) continue
    const from = frame
    while (frame < all.timesS.length && isWholeAt(frame)) frame++
    if (frame - from > best.to - best.from) best = { from, to: frame }
  }
  if (best.to - best.from < Math.max(LEAST_SAMPLES, all.rateHz / 2)) {
    findings.push({ level: 'warning', code: 'feet-too-short', message: 'Feet and pelvis are never there together for half a second, so steps cannot be found.' })
    return null
  }
  if (best.to - best.from < all.timesS.length) findings.push({ level: 'note', code: 'feet-in-part', message: `Steps are looked for where feet and pelvis are there together: from ${all.timesS[best.from]!.toFixed(2)} s to ${all.timesS[best.to - 1]!.toFixed(2)} s.` })
  const cut = (way: Float64Array) => way.subarray(3 * best.from, 3 * best.to)
  return { rateHz: all.rateHz, timesS: all.timesS.subarray(best.from, best.to), pelvis: cut(all.pelvis), heel: bySide((side) => cut(all.heel[side])), toe: bySide((side) => cut(all.toe[side])) }
}

/** Frame by frame of the whole trial; before and after the stretch in which it is known, as at its ends. */
export function headingOverAll(timesS: Float64Array, steps: GaitPoints): Float64Array {
  const heading = headingOf(steps)
  const first = timesS.indexOf(steps.timesS[0]!)
  return Float64Array.from(timesS, (_, frame) => {
    const at = Math.max(0, Math.min(steps.timesS.length - 1, frame - first))
    return Math.atan2(heading[2 * at + 1]!, heading[2 * at]!)
  })
}
