import type { C3dPoint, C3dQuantity } from './c3d.ts'
import { type C3dParameters, textsOf } from './c3d-parameters.ts'

/** Vicon's lists of what is no position, and the parameters with their units. */
const LISTS: readonly { quantity: C3dQuantity; list: string; unit: string }[] = [
  { quantity: 'angle', list: 'ANGLES', unit: 'ANGLE_UNITS' },
  { quantity: 'force', list: 'FORCES', unit: 'FORCE_UNITS' },
  { quantity: 'moment', list: 'MOMENTS', unit: 'MOMENT_UNITS' },
  { quantity: 'power', list: 'POWERS', unit: 'POWER_UNITS' },
  { quantity: 'scalar', list: 'SCALARS', unit: 'SCALAR_UNITS' },
]
const LISTED = new Set(LISTS.map(({ list }) => list))

export function pointsOf(parameters: C3dParameters, count: number): C3dPoint[] {
  const labels = textsOf(parameters, 'POINT:LABELS')
  const descriptions = textsOf(parameters, 'POINT:DESCRIPTIONS')
  const listed = listedQuantities(parameters)
  return Array.from({ length: count }, (_, index) => {
    const label = labels[index] ?? ''
    return { label, description: descriptions[index] ?? '', ...(listed.get(label) ?? { quantity: 'position', unit: 'm' }) }
  })
}

function listedQuantities(parameters: C3dParameters): Map<string, Pick<C3dPoint, 'quantity' | 'unit'>> {
  // Pairs of a list and what its unit's parameter begins with; programs may have added lists of their own.
  const named = textsOf(parameters, 'POINT:TYPE_GROUPS')
  const others = named.flatMap((list, at) => (at % 2 === 0 && !LISTED.has(list) ? [{ quantity: 'other' as const, list, unit: `${named[at + 1] ?? ''}_UNITS` }] : []))
  const found = new Map<string, Pick<C3dPoint, 'quantity' | 'unit'>>()
  for (const { quantity, list, unit } of [...others, ...LISTS]) {
    const ofList = { quantity, unit: textsOf(parameters, `POINT:${unit}`)[0] ?? '' }
    for (const label of textsOf(parameters, `POINT:${list}`)) if (label !== '') found.set(label, ofList)
  }
  return found
}
