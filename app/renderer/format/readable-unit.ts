/** By what values are multiplied to be read without zeros in front or behind, and the unit that they have then. `most`: the largest of them. */
export function readableUnit(unit: string, most: number): { factor: number; unit: string } {
  const own = unit.trim()
  if (/^n\.?mm$/i.test(own)) return { factor: 1e-3, unit: 'Nm' }
  if (!/^v(olts?)?$/i.test(own) || most >= 0.5) return { factor: 1, unit: own }
  return most >= 0.0005 ? { factor: 1e3, unit: 'mV' } : { factor: 1e6, unit: 'µV' }
}
