import type { z } from 'zod'
import type { scaleSchema } from '../../contract/analysis/calibration.ts'
import type { Keypoint } from '../../core/body/topologies.ts'
import { ProblemError } from '../../core/problem.ts'
import type { ScaleSource } from '../../core/vision/adjust/scale.ts'

/** With keypoints that the films' model has. */
export function scaleBetween(scale: z.infer<typeof scaleSchema>, names: readonly Keypoint[]): ScaleSource {
  if (scale.kind !== 'length') return scale
  const [from, to] = scale.between.map((name) => names.find((known) => known === name))
  if (from !== undefined && to !== undefined && from !== to) return { ...scale, between: [from, to] }
  throw new ProblemError({ code: 'no-such-length', message: `From ${scale.between.join(' to ')} is no length between two keypoints of this model.`, hint: `It has: ${names.join(', ')}.`, subject: scale.between.join(' to ') })
}
