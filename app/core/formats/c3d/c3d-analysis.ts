/** Numbers that a maker's program has worked out of a trial and written into its file: the group ANALYSIS, as Vicon’s programs and others write it. */
import { numbersIn, textsOf } from './c3d-parameters.ts'
import type { C3dContent } from './c3d.ts'

export interface MakerParameter {
  /** As the file calls it, in its language. */
  name: string
  /** Null: of no side, or of one that this program does not know. */
  side: 'left' | 'right' | null
  value: number
  /** As the file has it; may be empty. */
  unit: string
}

/** In the file's order; what has a name but no number is not told. */
export function makerParameters({ parameters }: Pick<C3dContent, 'parameters'>): MakerParameter[] {
  const [names, contexts, units] = (['NAMES', 'CONTEXTS', 'UNITS'] as const).map((field) => textsOf(parameters, `ANALYSIS:${field}`)) as [string[], string[], string[]]
  const values = numbersIn(parameters, 'ANALYSIS:VALUES')
  return names.flatMap((name, at) => (name !== '' && Number.isFinite(values[at]) ? [{ name, side: SIDES[contexts[at]?.toLowerCase() ?? ''] ?? null, value: values[at]!, unit: units[at] ?? '' }] : []))
}

const SIDES: Readonly<Record<string, 'left' | 'right'>> = { left: 'left', right: 'right' }
