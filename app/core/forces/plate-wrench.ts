import { type C3d, channelValues } from '../formats/c3d/c3d.ts'
import { metresA } from '../formats/c3d/c3d-units.ts'
import { cross, subtract, type Vec3 } from '../math/vec3.ts'
import type { DescribedPlate } from './plates-of-c3d.ts'

/** Sample by sample x, y, z in the plate's axes; moments about the middle of its surface. */
export interface Wrench {
  forceN: Float64Array
  momentNm: Float64Array
}

/** What a sample's channels say: the force, and the moment about the middle of the surface. */
type Load = readonly [forceN: Vec3, momentNm: Vec3]

/** From the channels of a plate of types 1 to 4 (C3D user guide, "FORCE_PLATFORM:TYPE"). */
export function plateWrench(c3d: C3d, described: DescribedPlate): Wrench {
  const channels = described.channels.map((channel) => channelValues(c3d.analog, channel))
  const samples = channels[0]?.length ?? 0
  const loadOf = loadOfType(c3d, described)
  const wrench = { forceN: new Float64Array(3 * samples), momentNm: new Float64Array(3 * samples) }
  for (let sample = 0; sample < samples; sample++) {
    const [force, moment] = loadOf(channels.map((values) => values[sample]!))
    wrench.forceN.set(force, 3 * sample)
    wrench.momentNm.set(moment, 3 * sample)
  }
  return wrench
}

function loadOfType(c3d: C3d, described: DescribedPlate): (values: readonly number[]) => Load {
  const metres = metresA(c3d.pointUnit) ?? 0.001
  const { originM, calibration, channels } = described
  if (described.plate.type === 1) return (values) => fromCentreOfPressure(values, metres, momentUnit(c3d, channels[5]!))
  if (described.plate.type === 3) return (values) => atSurface(fromFourSensors(values, originM), [0, 0, -Math.abs(originM[2])])
  const toSurface = fromTransducer(originM)
  if (described.plate.type === 4) return (values) => atSurface(sixOf(calibrated(values, calibration), [metres, metres, metres]), toSurface)
  const units = [3, 4, 5].map((place) => momentUnit(c3d, channels[place]!)) as [number, number, number]
  return (values) => atSurface(sixOf(values, units), toSurface)
}

/**
 * The vector from a plate's transducer to the middle of its surface, in the plate's axes. z leads into the floor, so it
 * ought to lead against z; makers' sheets give the opposite vector, and many files copy it (of one lab, DEC_INT.C3D has
 * one and Eb015 the other).
 */
function fromTransducer(originM: Vec3): Vec3 {
  return originM[2] > 0 ? [-originM[0], -originM[1], -originM[2]] : originM
}

function atSurface([force, moment]: Load, toSurface: Vec3): Load {
  return [force, subtract(moment, cross(toSurface, force))]
}

function sixOf(values: readonly number[], units: readonly [number, number, number]): Load {
  const [fx, fy, fz, mx, my, mz] = values as [number, number, number, number, number, number]
  return [[fx, fy, fz], [mx * units[0], my * units[1], mz * units[2]]]
}

/** Type 4: newtons, and newtons times the unit of the points. */
function calibrated(values: readonly number[], columns: readonly number[]): number[] {
  return [0, 1, 2, 3, 4, 5].map((row) => values.reduce((sum, value, channel) => sum + columns[6 * channel + row]! * value, 0))
}

/** Type 1: the plate's own program has told where the force acts, and the moment about that point. */
function fromCentreOfPressure(values: readonly number[], metres: number, momentMetres: number): Load {
  const [fx, fy, fz, px, py, free] = values as [number, number, number, number, number, number]
  const [x, y] = [px * metres, py * metres]
  return [[fx, fy, fz], [y * fz, -x * fz, free * momentMetres + x * fy - y * fx]]
}

/** Type 3, as Kistler builds them: sensors at (±a, ±b), below the surface by the origin's third number. */
function fromFourSensors(values: readonly number[], [a, b]: Vec3): Load {
  const [x12, x34, y14, y23, z1, z2, z3, z4] = values as [number, number, number, number, number, number, number, number]
  return [
    [x12 + x34, y14 + y23, z1 + z2 + z3 + z4],
    [b * (z1 + z2 - z3 - z4), a * (-z1 + z2 + z3 - z4), b * (-x12 + x34) + a * (y14 - y23)],
  ]
}

/** Metres in a channel's unit of moments; where it names none, newtons times the unit of the points. */
function momentUnit({ analog, pointUnit }: C3d, channel: number): number {
  const arm = /^n[a-z]*?[ .*·-]?(mm|cm|m)/i.exec(analog.channels[channel]?.unit ?? '')?.[1]
  return metresA(arm ?? pointUnit) ?? 0.001
}
