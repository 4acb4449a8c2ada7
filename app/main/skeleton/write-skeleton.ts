import { readFile } from 'node:fs/promises'
import type { Analysis } from '../../contract/analysis/analysis.ts'
import { madeBy } from '../../core/pose/made-by.ts'
import { skeletonFromArrow } from '../../core/body/skeleton/skeleton-arrow.ts'
import { skeletonMotion } from '../../core/body/skeleton/skeleton-motion.ts'
import { writeMotion } from '../convert/write-motion.ts'
import type { Library } from '../store/library.ts'

/** An analysis's skeleton, into a file of the kind that its name says. */
export async function writeSkeleton({ layout }: Library, { skeleton, model }: Analysis, path: string) {
  const motion = { ...skeletonMotion(skeletonFromArrow(await readFile(layout.artifactFile(skeleton)), skeleton)), remark: madeBy(model) }
  const findings = await writeMotion({ c3d: undefined, motion, up: { axis: '+Z', by: 'file' }, findings: [], ofMarkers: [] }, path, 'wide')
  return { markers: motion.markers.length, frames: motion.timesS.length, findings }
}
