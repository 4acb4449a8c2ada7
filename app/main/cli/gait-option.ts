import { gaitKindSchema } from '../../contract/fields.ts'
import type { GaitKind } from '../../core/gait/cycles/rhythm.ts'
import { WrongUse } from './command.ts'

export const GAIT_OPTION = ['--gait walk|run', 'of somebody who does both: of which parameters, curves and findings are; without it of which there is more'] as const

export function gaitOption(given: string | undefined): GaitKind | undefined {
  const { data, success } = gaitKindSchema.optional().safeParse(given)
  if (!success) throw new WrongUse('--gait takes walk or run.')
  return data
}
