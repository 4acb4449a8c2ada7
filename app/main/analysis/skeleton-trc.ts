import { readFile } from 'node:fs/promises'
import type { Analysis } from '../../contract/analysis.ts'
import { skeletonFromArrow } from '../../core/body/skeleton-arrow.ts'
import { trcMarkerName, trcText } from '../../core/formats/motion/write-trc.ts'
import type { Vec3 } from '../../core/math/vec3.ts'
import { rateOf } from '../../core/time/rate-of.ts'
import type { Library } from '../store/library.ts'

/** A picometre: as much as a double holds of a few metres. */
const DECIMALS = 12

/** An analysis's skeleton as a TRC file. */
export async function skeletonTrc({ layout }: Library, { skeleton }: Analysis, fileName: string): Promise<string> {
  const { keypoints, timesUs, points } = skeletonFromArrow(await readFile(layout.artifactFile(skeleton)), skeleton)
  const frames = Array.from(timesUs, (_, frame) =>
    keypoints.map((_, keypoint): Vec3 | undefined => {
      const at = 3 * (frame * keypoints.length + keypoint)
      return Number.isNaN(points[at]!) ? undefined : [points[at]!, points[at + 1]!, points[at + 2]!]
    }),
  )
  return trcText({ fileName, rateHz: rateOf(timesUs), unit: 'm', decimals: DECIMALS, markers: keypoints.map((name) => trcMarkerName(name as never)), firstTimeS: Number(timesUs[0] ?? 0n) / 1e6, frames })
}
