import { z } from 'zod'
import type { Choice } from '../../../engine/choices.ts'

/** The model of which nobody wants to read any more beside what it made; the card says it all the same. */
export const modelNoteChoice: Choice<string | null> = { key: 'analyse.model-note-dismissed', schema: z.string().max(100).nullable(), fallback: null }
