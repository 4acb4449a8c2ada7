import { gaitKindSchema } from '../../../contract/basics/fields.ts'
import type { GaitKind } from '../../../core/gait/gait-kind.ts'
import { WrongUse } from '../command.ts'

export const GAIT_OPTION = ['--gait walk|run|more', 'of somebody who does both: of which parameters, curves and findings are; more: of which there is more, as where nobody has chosen'] as const

/** Null: of which there is more. */
export function gaitOption(given: string | undefined): GaitKind | null | undefined {
  if (given === 'more') return null
  const { data, success } = gaitKindSchema.optional().safeParse(given)
  if (!success) throw new WrongUse('--gait takes walk, run or more.')
  return data
}
