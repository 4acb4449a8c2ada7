import type { C3d } from '../formats/c3d/c3d.ts'
import { countIn, numbersIn, parameterOf } from '../formats/c3d/c3d-parameters.ts'
import { metresA } from '../formats/c3d/c3d-units.ts'
import type { Oddity } from '../formats/inspection.ts'
import { scale, type Vec3 } from '../math/vec3.ts'
import type { C3D_PLATE_NOTES } from '../notes/english/c3d-plates.ts'
import { noted, type ValuesOf } from '../notes/notes.ts'
import { plateAxes, type ForcePlate } from './force-plate.ts'

/** A plate as FORCE_PLATFORM describes it (C3D user guide, chapter "Force platform group"). */
export interface DescribedPlate {
  plate: ForcePlate
  /** Indices among the file's channels. */
  channels: readonly number[]
  /** What it means depends on the type: see `plate-wrench.ts`. */
  originM: Vec3
  /** Of type 4: column by column, so that six times the column of a channel its volts add up to the load. */
  calibration: readonly number[]
}

const CHANNELS_OF_TYPE: Record<number, number> = { 1: 6, 2: 6, 3: 8, 4: 6 }
const MATRIX = 36

/** The plates whose load can be told; of the others the findings say why not. */
export function platesOf({ parameters, pointUnit, analog }: C3d): { described: DescribedPlate[]; findings: Oddity[] } {
  const metres = metresA(pointUnit) ?? 0.001
  const numbers = (name: string) => numbersIn(parameters, `FORCE_PLATFORM:${name}`)
  const [types, corners, origins, channels, matrices] = [numbers('TYPE'), numbers('CORNERS'), numbers('ORIGIN'), numbers('CHANNEL'), numbers('CAL_MATRIX')] as const
  const channelsPerPlate = parameterOf(parameters, 'FORCE_PLATFORM:CHANNEL')?.dimensions[0] ?? 0
  const vector = (values: readonly number[], place: number): Vec3 => scale([values[3 * place] ?? NaN, values[3 * place + 1] ?? NaN, values[3 * place + 2] ?? NaN], metres)
  const described: DescribedPlate[] = []
  const findings: Oddity[] = []
  for (let index = 0; index < Math.min(countIn(parameters, 'FORCE_PLATFORM:USED') ?? 0, types.length); index++) {
    const [number, type] = [index + 1, types[index]!]
    const of = { plate: number }
    const needed = CHANNELS_OF_TYPE[type]
    const refuse = <Key extends keyof typeof C3D_PLATE_NOTES>(field: string, key: Key, values: ValuesOf<Key>) => findings.push(noted('warning', key, values, { code: 'plate-unreadable', field: `FORCE_PLATFORM:${field}` }))
    if (needed === undefined) {
      refuse('TYPE', 'plate-type', { ...of, type })
      continue
    }
    const own = channels.slice(index * channelsPerPlate, index * channelsPerPlate + needed).map((channel) => channel - 1)
    if (own.length < needed || !own.every((channel) => channel in analog.channels)) {
      refuse('CHANNEL', 'plate-channels', { ...of, needed, channels: analog.channels.length })
      continue
    }
    const cornersM = [0, 1, 2, 3].map((corner) => vector(corners, 4 * index + corner)) as unknown as ForcePlate['cornersM']
    const place = plateAxes(cornersM)
    if (place === undefined) {
      refuse('CORNERS', 'plate-without-area', of)
      continue
    }
    const calibration = matrices.slice(index * MATRIX, (index + 1) * MATRIX)
    if (type === 4 && (calibration.length < MATRIX || !calibration.every(Number.isFinite))) {
      refuse('CAL_MATRIX', 'plate-without-matrix', of)
      continue
    }
    const origin = vector(origins, index)
    described.push({ plate: { number, type, cornersM, ...place }, channels: own, originM: origin.every(Number.isFinite) ? origin : [0, 0, 0], calibration })
  }
  return { described, findings }
}
