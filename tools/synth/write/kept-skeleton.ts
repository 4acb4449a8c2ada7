import { madeBy } from '../../../app/core/pose/made-by.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import { readTrc } from '../../../app/core/formats/motion/read-trc.ts'
import { trcText } from '../../../app/core/formats/motion/write-trc.ts'
import { MARKER_FILE } from './trial-files.ts'

/** What is left of an earlier session: the skeleton that the program wrote, to a tenth of a millimetre, and in its header by which model. */
export function keptSkeleton(written: string, modelId: string): string {
  const { rateHz, markers, timesS, points } = readTrc(written, MARKER_FILE)
  const frames = Array.from(timesS, (_, frame) =>
    markers.map((_, marker): Vec3 | undefined => {
      const at = 3 * (frame * markers.length + marker)
      return Number.isNaN(points[at]!) ? undefined : [points[at]!, points[at + 1]!, points[at + 2]!]
    }),
  )
  const remark = `Stridescope sample lab: a computed person, filmed by the lab's cameras and ${madeBy(modelId)}; the films were not kept`
  return trcText({ fileName: MARKER_FILE, remark, rateHz, unit: 'mm', decimals: 1, markers, firstTimeS: timesS[0] ?? 0, frames })
}
