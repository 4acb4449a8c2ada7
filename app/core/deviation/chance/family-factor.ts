/**
 * How many standard errors the largest of all differences reaches by chance in one of twenty people in whom nothing has changed: whoever looks at every angle, side and phase finds
 * something somewhere. Simulated.
 */
import type { Angle } from '../../body/angles/segment-angles.ts'
import { PHASES } from '../../gait/cycles/phases.ts'
import { randomStream } from '../../math/random-stream.ts'
import { chiSquared, normals } from './draws.ts'
import { betweenSides, effectiveCells, sessionErrors } from './session-errors.ts'

export interface Family {
  angles: readonly { angle: Angle; sides: number }[]
  /** Earlier sessions. */
  sessions: number
  /** Of what is known beforehand about each angle's error; 0 where nothing is. */
  priorDegrees: number
  seed: number
}

const DRAWS = 8000
/** In one of twenty is what may be (design §6). */
const SHARE = 0.95

/**
 * NaN where nothing is tested, or no error can be told. An angle's true error is drawn as its estimate leaves it open, for each angle anew; errors of a session hang together along
 * the stride and between sides as in `session-errors.ts`, those of different angles not at all, which makes the largest of them larger.
 */
export function familyFactor({ angles, sessions, priorDegrees, seed }: Family): number {
  if (angles.length === 0 || (sessions < 2 && priorDegrees === 0)) return Number.NaN
  const random = randomStream(seed, 'family')
  const normal = normals(random)
  const each = angles.map(({ angle, sides }) => ({ sides, across: betweenSides(angle), degrees: priorDegrees + (sessions - 1) * effectiveCells(angle, sides) }))
  const largest = Float64Array.from({ length: DRAWS }, () => Math.max(...each.map(({ sides, across, degrees }) => farthest(normal, sides, across) / Math.sqrt(chiSquared(random, normal, degrees) / degrees))))
  return largest.sort()[Math.ceil(SHARE * DRAWS) - 1]!
}

/** Asked for the same family again, it is at once what it was. `known`: by its family as JSON; what is worked out comes to it. */
export function remembered(factorOf: (family: Family) => number, known = new Map<string, number>()): (family: Family) => number {
  return (family) => {
    const key = JSON.stringify(family)
    const factor = known.get(key) ?? factorOf(family)
    known.set(key, factor)
    return factor
  }
}

/** The largest over sides and phases, of errors of standard deviation 1. */
function farthest(normal: () => number, sides: number, across: number): number {
  const [shared, alone] = [Math.sqrt(across), Math.sqrt(1 - across)]
  sessionErrors(normal, COMMON)
  let most = 0
  for (let side = 0; side < sides; side++) {
    sessionErrors(normal, OWN)
    for (let phase = 0; phase < PHASES.length; phase++) most = Math.max(most, Math.abs(shared * COMMON[phase]! + alone * OWN[phase]!))
  }
  return most
}

/** Filled anew for each of hundreds of thousands. */
const [COMMON, OWN] = [new Float64Array(PHASES.length), new Float64Array(PHASES.length)]
