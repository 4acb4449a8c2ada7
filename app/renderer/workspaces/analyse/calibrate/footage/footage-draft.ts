import { z } from 'zod'
import type { CalibrationWork } from '../../../../../contract/analysis/calibration.ts'
import type { Choice } from '../../../../engine/choices.ts'
import { height, readQuantity, showQuantity, type Quantity } from '../../../../format/quantity.ts'

const draftSchema = z.object({
  work: z.enum(['refine', 'footage']),
  scale: z.enum(['camera-distances', 'height', 'length']),
  /** As typed; null: the athlete's. */
  height: z.string().max(20).nullable(),
  from: z.string().max(60),
  to: z.string().max(60),
  length: z.string().max(20),
  lens: z.boolean(),
  /** By whose points; null: as the analysis has it, else the usual one. */
  model: z.string().max(100).nullable().default(null),
})
/** What is chosen, as typed. */
export type FootageDraft = z.infer<typeof draftSchema>

export const footageChoice = (sessionId: string): Choice<FootageDraft> => ({
  key: `analyse.calibrate.footage.${sessionId}`,
  schema: draftSchema,
  fallback: { work: 'refine', scale: 'camera-distances', height: null, from: 'left-hip', to: 'left-knee', length: '', lens: false, model: null },
})

const bodyHeight: Quantity = { ...height, min: 0.5, max: 2.5 }
const boneLength: Quantity = { unit: 'm', min: 0.05, max: 2.5, example: 0.42, decimals: 3, units: { m: 1, cm: 0.01, mm: 0.001 }, guesses: ['cm', 'mm'] }

interface Known {
  /** Cameras that have a place, of the calibration that counts. */
  placed: number
  heightM: number | null
  /** Of the analysis that is shown, else the usual one. */
  model?: string | undefined
  /** Those that can be used. */
  models?: readonly string[]
}

/** What holds of the draft: without two places there is nothing to refine, and from scratch there are no distances to keep. */
export function settled(draft: FootageDraft, { placed, heightM, model, models = [] }: Known): FootageDraft & { height: string } {
  const chosen = draft.model !== null && models.includes(draft.model) ? draft.model : (model ?? null)
  const work = placed < 2 ? 'footage' : draft.work
  const scale = work === 'footage' && draft.scale === 'camera-distances' ? 'height' : draft.scale
  return { ...draft, work, scale, model: chosen, height: draft.height ?? showQuantity(heightM, bodyHeight) }
}

export interface FootageRead {
  /** Null while something is missing or cannot be. */
  work: Extract<CalibrationWork, { kind: 'refine' | 'footage' }> | null
  refusals: { height?: string; length?: string; to?: string }
  lacking: string | null
}

export function readFootage({ work: kind, scale: by, height: typedHeight, from, to, length: typedLength, lens, model }: ReturnType<typeof settled>): FootageRead {
  const done = (scale: NonNullable<FootageRead['work']>['scale']): FootageRead => ({ work: { kind, scale, lens, ...(model !== null && { model }) }, refusals: {}, lacking: null })
  if (by === 'camera-distances') return done({ kind: by })
  if (by === 'height') {
    const read = readQuantity(typedHeight, bodyHeight)
    if (!read.ok) return { work: null, refusals: { height: read.message }, lacking: null }
    return read.value === null ? { work: null, refusals: {}, lacking: 'Say how tall the person is.' } : done({ kind: by, heightM: read.value })
  }
  const read = readQuantity(typedLength, boneLength)
  if (from === to) return { work: null, refusals: { to: 'Another one than the first' }, lacking: null }
  if (!read.ok) return { work: null, refusals: { length: read.message }, lacking: null }
  return read.value === null ? { work: null, refusals: {}, lacking: 'Say how far the two keypoints are apart.' } : done({ kind: by, between: [from, to], lengthM: read.value })
}
