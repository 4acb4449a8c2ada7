import { z } from 'zod'
import { MOST_PEOPLE } from '../../../../contract/models/pose-estimation.ts'
import { USUAL_CLEANING } from '../../../../core/signal/usual-cleaning.ts'
import type { Choice } from '../../../engine/choices.ts'
import type { Quantity } from '../../../format/quantity.ts'

/** How analyses are made, until somebody chooses otherwise. */
export interface AnalysisChoices {
  /** null: whichever is taken where none is named. */
  model: string | null
  people: number
  /** null: no low-pass. */
  cutOffHz: number | null
}

const USUAL: AnalysisChoices = { model: null, people: 1, cutOffHz: USUAL_CLEANING.cutOffHz }

export const cutOff: Quantity = { unit: 'Hz', min: 0.5, max: 60, example: 6, decimals: 1, units: { Hz: 1 } }

export const analysisChoice: Choice<AnalysisChoices> = {
  key: 'analyse.choices',
  schema: z.object({ model: z.string().max(100).nullable(), people: z.int().min(1).max(MOST_PEOPLE), cutOffHz: z.number().min(cutOff.min).max(cutOff.max).nullable() }),
  fallback: USUAL,
}
