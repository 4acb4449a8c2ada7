import { METRES_A_UNIT, METRES_AN_INCH } from '../motion/trc-columns.ts'

/** C3D labels are short, so units come cut: "mete", "nt". */
const IN_FULL: readonly (readonly [RegExp, number])[] = [
  [/^milli/, 0.001],
  [/^cent/, 0.01],
  [/^met/, 1],
  [/^inch/, METRES_AN_INCH],
]

export function metresA(unit: string): number | undefined {
  const name = unit.toLowerCase()
  if (Object.hasOwn(METRES_A_UNIT, name)) return METRES_A_UNIT[name]
  return IN_FULL.find(([pattern]) => pattern.test(name))?.[1]
}
