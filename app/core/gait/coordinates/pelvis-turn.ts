/** How a model's pelvis is turned in the room, and what hangs on it, as matrices in this program's axes. */
import { multiply, type Mat3, rotationAbout } from '../../math/mat3.ts'
import type { Coordinate } from '../../formats/motion/coordinate-names.ts'
import type { Held } from './held.ts'

/** What a coordinate's turn is about: OpenSim's bodies have X ahead, Y up and Z to the right; here Y is to the left and Z up. A turn about the model's Z is one about −Y here. */
type Turns = readonly [aboutZ: Coordinate, aboutX: Coordinate, aboutY: Coordinate]

/**
 * One after the other about the body's own axes, Z-X-Y (`ground_pelvis`, `back` and `hip_r` of the model beside ../shared/reference/opencap-walk/walk.mot, as those of gait2392 and Rajagopal's), which is Y-X-Z here.
 * Models whose pelvis turns in another order name its coordinates in that order, and so do their files.
 */
const PELVIS: Turns = ['pelvis_tilt', 'pelvis_list', 'pelvis_rotation']
const TRUNK: Turns = ['lumbar_extension', 'lumbar_bending', 'lumbar_rotation']

/** By frame; all NaN where one of the three is missing. */
type TurnAt = (frame: number) => Mat3

const turn = (aboutZ: number, aboutX: number, aboutY: number): Mat3 => multiply(rotationAbout('y', -aboutZ), multiply(rotationAbout('x', aboutX), rotationAbout('z', aboutY)))

/** Of a joint whose three coordinates the file has; where it has the first alone the model is a flat one, which never leaves the plane of its walk. Undefined where one of them is not known. */
function turnsOf(names: Turns, { course }: Held): TurnAt | undefined {
  const [first, second, third] = names.map((name) => course(name))
  if (!first) return undefined
  if (!second && !third) return (frame) => turn(first[frame]!, 0, 0)
  return second && third ? (frame) => turn(first[frame]!, second[frame]!, third[frame]!) : undefined
}

/** Null: in the order that is known. */
export function otherOrder(courses: ReadonlyMap<Coordinate, unknown>): string | null {
  const own = [...courses.keys()].filter((name) => PELVIS.includes(name))
  return own.every((name, at) => name === PELVIS.filter((one) => own.includes(one))[at]) ? null : own.join(', ')
}

/** Ground of OpenSim is (Z, X, Y) here, as its tables of markers and forces are read; so its X lies along this program's Y. */
const GROUND = rotationAbout('z', Math.PI / 2)

/** Against the room. */
export function pelvisTurns(held: Held): TurnAt | undefined {
  const own = turnsOf(PELVIS, held)
  return own && ((frame) => multiply(GROUND, own(frame)))
}

export const trunkTurns = (held: Held): TurnAt | undefined => turnsOf(TRUNK, held)
