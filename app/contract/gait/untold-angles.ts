import { z } from 'zod'
import type { UntoldAngles } from '../../core/gait/angles/untold-angles.ts'

/** By angle: why a model's keypoints do not tell it, in words. */
export const untoldAnglesSchema = z.record(z.string(), z.string().min(1).max(300)) satisfies z.ZodType<UntoldAngles>
