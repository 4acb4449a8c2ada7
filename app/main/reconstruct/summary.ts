import { median } from '../../core/math/median.ts'
import type { Reconstruction } from '../../core/vision/reconstruct.ts'

export interface Summary {
  frames: number
  points: number
  missing: number
  /** Those that are missing somewhere, with how often. */
  missingByKeypoint: Record<string, number>
  medianErrorPx: number
  /** How often each camera was used. */
  cameras: Record<string, number>
}

export function summaryOf({ frames, keypoints, errorPx, cameras }: Reconstruction, names: readonly string[], cameraNames: readonly string[]): Summary {
  const found = errorPx.filter((error) => !Number.isNaN(error))
  const missing = names.map((name, keypoint) => [name, Array.from({ length: frames }, (_, frame) => errorPx[frame * keypoints + keypoint]!).filter(Number.isNaN).length] as const)
  return {
    frames,
    points: found.length,
    missing: frames * keypoints - found.length,
    missingByKeypoint: Object.fromEntries(missing.filter(([, count]) => count > 0)),
    medianErrorPx: median(found),
    cameras: Object.fromEntries(cameraNames.map((name, place) => [name, cameras.reduce((sum, bits) => sum + ((bits >> place) & 1), 0)])),
  }
}
