/** How models of OpenSim call what turns and shifts in them: gait2354 and gait2392, Rajagopal's, Lai's and OpenCap's (the model beside ../shared/reference/opencap-walk/walk.mot has each of the first two lists but the arms'). */

/** Turns of which angles are made here; those of a joint that each side has with its letter behind. */
const TURNS = ['pelvis_tilt', 'pelvis_list', 'pelvis_rotation', 'lumbar_extension', 'lumbar_bending', 'lumbar_rotation'] as const
const SIDED_TURNS = ['hip_flexion', 'hip_adduction', 'hip_rotation', 'knee_angle', 'ankle_angle', 'arm_flex', 'arm_add', 'elbow_flex'] as const
/** Of the model's pelvis, metres. */
const SHIFTS = ['pelvis_tx', 'pelvis_ty', 'pelvis_tz'] as const

export type SidedTurn = (typeof SIDED_TURNS)[number]
export type Coordinate = (typeof TURNS)[number] | `${SidedTurn}_${'l' | 'r'}` | (typeof SHIFTS)[number]

const ALL_TURNS: ReadonlySet<string> = new Set([...TURNS, ...SIDED_TURNS.flatMap((turn) => [`${turn}_l`, `${turn}_r`])])
const ALL_SHIFTS: ReadonlySet<string> = new Set(SHIFTS)

/** Undefined of a column that is none of these. Tables of states name the whole way to it: `/jointset/hip_r/hip_flexion_r/value`. */
export function coordinateIn(column: string): Coordinate | undefined {
  const name = (/^\/.*\/([^/]+)\/value$/.exec(column)?.[1] ?? column).toLowerCase()
  return ALL_TURNS.has(name) || ALL_SHIFTS.has(name) ? (name as Coordinate) : undefined
}

export const isTurn = (coordinate: Coordinate): boolean => ALL_TURNS.has(coordinate)

/** Whether a table holds joint angles, by the names of its columns, the time's first. */
export const areAnglesIn = ([, ...variables]: readonly string[]): boolean => variables.some((column) => ALL_TURNS.has(coordinateIn(column) ?? ''))
