import { z } from 'zod'
import type { Choice } from '../../../../engine/choices.ts'
import type { LeftOut } from './picture-rows.ts'

const pictures = z.array(z.object({ camera: z.string(), name: z.string() })).max(2_000)

export const leftOutChoice = (sessionId: string): Choice<LeftOut> => ({ key: `analyse.calibrate.left-out.${sessionId}`, schema: z.object({ now: pictures, ever: pictures }), fallback: { now: [], ever: [] } })
