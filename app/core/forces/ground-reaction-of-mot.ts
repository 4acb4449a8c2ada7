/** Ground reactions as OpenSim's programs keep them in a table: a force and the place where it acts, plate by plate. */
import type { MotTable } from '../formats/motion/read-mot.ts'
import { medianBetween } from '../math/median.ts'
import { CONTACT_N } from './force-plate.ts'
import type { GroundReaction } from './ground-reaction.ts'

/** Of plates of which nothing but their number is known. */
export type TableReaction = Pick<GroundReaction, 'rateHz' | 'firstTimeS' | 'forceN' | 'centreOfPressureM'> & { plate: { number: number } }

/** `ground_force_1_vx`, `1_ground_force_vx`, `ground_force_vx`: what stands about these letters names the plate. */
const FORCE_X = /^(.*ground_force.*_)vx$/i

/** Y is up in such a table, as in a TRC file: its (x, y, z) is the world's (y, z, x). In the order of the columns; none where there is no column of a force. */
export function groundReactionsOfMot({ columns, timesS, values }: MotTable): TableReaction[] {
  const intervalS = medianBetween(timesS.subarray(1).map((timeS, at) => timeS - timesS[at]!))
  if (!(intervalS > 0)) return []
  const plates = columns.flatMap((column) => {
    const prefix = FORCE_X.exec(column)?.[1]
    if (prefix === undefined) return []
    const places = ['vz', 'vx', 'vy', 'pz', 'px', 'py'].map((ending) => columns.indexOf(prefix + ending))
    return places.includes(-1) ? [] : [places]
  })
  return plates.map((places, at) => {
    const read = (from: number): Float64Array => Float64Array.from({ length: 3 * timesS.length }, (_, cell) => values[Math.floor(cell / 3) * columns.length + places[from + (cell % 3)]!]!)
    const [forceN, centreOfPressureM] = [read(0), read(3)]
    // Tables that know no missing value put the place at the origin while nothing presses.
    for (let cell = 0; cell < forceN.length; cell += 3) if (!(forceN[cell + 2]! >= CONTACT_N)) centreOfPressureM.fill(Number.NaN, cell, cell + 3)
    return { plate: { number: at + 1 }, rateHz: 1 / intervalS, firstTimeS: timesS[0]!, forceN, centreOfPressureM }
  })
}
