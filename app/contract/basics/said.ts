import { z } from 'zod'
import type { Said } from '../../core/notes/said.ts'

/** A sentence as data: which one it is, and the names, numbers and kinds in it. Not there: another version has made it, or it is said in English alone. */
export const saidSchema = z.object({ key: z.string(), values: z.record(z.string(), z.unknown()) }) satisfies z.ZodType<Said>
