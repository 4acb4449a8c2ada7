import type { BonePlausibility } from '../../core/vision/adjust/bones.ts'
import type { Refinement } from '../../core/vision/adjust/refine-cameras.ts'
import type { ScaleSource } from '../../core/vision/adjust/scale.ts'
import { WHAT_SPREAD_TELLS } from '../../core/vision/adjust/what-spread-tells.ts'

type Done = Exclude<Refinement, { verdict: 'refused' }>

/** What refining did, for people. */
export function refinementLines({ verdict, byCamera, before, after, frames, sightings, scale, noise }: Done, source: ScaleSource, bones: { before: readonly BonePlausibility[]; after: readonly BonePlausibility[] }): string[] {
  return [
    `On ${frames.heldOut} frames that took no part: ${px(before.medianPx)} before, ${px(after.medianPx)} after (median reprojection error of points that all cameras asked for see)`,
    ...byCamera.map(
      ({ name, beforePx, afterPx, movedDeg, movedM, sdDeg, sdM }) => `${name}: ${px(beforePx)} → ${px(afterPx)}; turned ${movedDeg.toFixed(2)}° and moved ${mm(movedM)}; known to ±${sdDeg.toFixed(2)}° and ±${mm(sdM)} (1 SD)`,
    ),
    `${WHAT_SPREAD_TELLS}.`,
    `Scale from ${scaleName(source)}: all lengths × ${scale.factor.toFixed(4)}${Number.isNaN(scale.sdShare) ? ', how sure cannot be told' : `, ±${(100 * scale.sdShare).toFixed(1)} % (1 SD)`}`,
    `Adjusted by ${frames.used} frames, ${sightings.used} keypoints; ${sightings.leftOut} were left out as outliers. Keypoints are off by ${px(noise.sigmaPx)} from frame to frame and by ${px(noise.biasPx)} always; ${noise.framesAlike.toFixed(1)} frames in a row say one thing`,
    ...bones.before.map((was, place) => boneLine(was, bones.after[place]!)),
    ...(verdict === 'no-better' ? ['The cameras are no better so: nothing was written.'] : []),
  ]
}

function boneLine(was: BonePlausibility, is: BonePlausibility): string {
  const one = ({ meanM, sdM, asymmetry }: BonePlausibility) => `left ${mm(meanM.left)} ± ${(1000 * sdM.left).toFixed(1)}, right ${mm(meanM.right)} ± ${(1000 * sdM.right).toFixed(1)}, ${(100 * asymmetry).toFixed(1)} % apart`
  return `${was.bone}: ${one(was)} before; ${one(is)} after`
}

function scaleName(source: ScaleSource): string {
  if (source.kind === 'camera-distances') return 'the distances between the cameras in the calibration'
  if (source.kind === 'height') return `a height of ${source.heightM} m`
  return `${source.lengthM} m from ${source.between[0]} to ${source.between[1]}`
}

const px = (value: number) => `${value.toFixed(1)} px`
const mm = (metres: number) => `${(1000 * metres).toFixed(0)} mm`
