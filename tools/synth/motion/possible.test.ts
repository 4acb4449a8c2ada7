import { describe, expect, it } from 'vitest'
import { add, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Frame, Motion, Movement, Pose, Segment } from '../model.ts'
import { makePerson } from '../person/person.ts'
import { makeMotion } from './make-motion.ts'
import { possible } from './possible.ts'
import { movementWith } from './testing/trials.ts'

const { dimensions, build } = makePerson(1)
const moving = (differing: Partial<Movement>) => () => makeMotion(dimensions, movementWith({ durationS: 2, ...differing }), build.sex)

describe('what no body can do is refused in a sentence', () => {
  it.each<[Partial<Movement>, string]>([
    [{ speedMps: 6 }, 'This person cannot walk at 6 m/s as the recipe asks: no foot would stand'],
    [{ asymmetry: 0.5 }, 'This person cannot walk at 1.3 m/s as the recipe asks: no foot would stand'],
    [{ kind: 'run', speedMps: 0.5 }, 'This person cannot run at 0.5 m/s as the recipe asks'],
    [{ kind: 'run', speedMps: 3, asymmetry: 0.5 }, 'This person cannot run at 3 m/s as the recipe asks'],
    [{ kind: 'run', speedMps: 8 }, 'This person cannot run at 8 m/s as the recipe asks'],
  ])('%j', (differing, words) => {
    expect(moving(differing)).toThrow(words)
  })
})

describe('a jolt that no floor gives is refused, whichever way it goes', () => {
  const movement = movementWith({ kind: 'jump', speedMps: 0, treadmill: false, durationS: 1 })
  const still = makeMotion(dimensions, movement, build.sex)
  /** From one moment to the next all of the body lies a tenth of a millimetre elsewhere. */
  const jolted = (by: Vec3): Motion => ({ ...still, poseAt: (timeS) => (timeS < 0.501 ? still.poseAt(timeS) : moved(still.poseAt(timeS), by)) })

  it.each<[Vec3, string]>([
    [[0.0001, 0, 0], 'This person cannot jump as the recipe asks: the floor would have to push them forward or back with more than 100 % of their weight.'],
    [[0, -0.0001, 0], 'push them aside with more than 30 % of their weight.'],
    [[0, 0, 0.0002], 'they would press on the floor with more than 5 times their weight.'],
  ])('%j', (by, words) => {
    expect(possible(dimensions, movement, build.sex, still)).toBe(still)
    expect(() => possible(dimensions, movement, build.sex, jolted(by))).toThrow(words)
  })
})

function moved(pose: Pose, by: Vec3): Pose {
  const entries = Object.entries(pose) as [Segment, Frame][]
  return Object.fromEntries(entries.map(([segment, { origin, axes }]) => [segment, { origin: add(origin, by), axes }])) as Pose
}
