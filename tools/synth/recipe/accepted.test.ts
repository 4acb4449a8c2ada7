import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ProblemError } from '../../../app/core/problem.ts'
import { GRAVITY_MPS2 } from '../gravity.ts'
import type { Movement } from '../model.ts'
import { makeMotion } from '../motion/make-motion.ts'
import { pointMasses } from '../person/centre-of-mass.ts'
import { halpe26 } from '../person/keypoints.ts'
import { makePerson } from '../person/person.ts'
import { groundReaction } from '../sensors/ground-reaction.ts'
import { DEVIATIONS_OF, MOST_OF } from './deviation.ts'
import { SPEEDS_MPS } from './trial.ts'

/** A running step of the heaviest strikers is half of that. */
const MOST_WEIGHTS = 6
const upTo = (most: number) => fc.double({ min: 0, max: most, noNaN: true })
const movements = fc.constantFrom<Movement['kind']>('walk', 'run', 'squat', 'jump').chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    speedMps: kind === 'walk' || kind === 'run' ? fc.double({ min: SPEEDS_MPS[kind].least, max: SPEEDS_MPS[kind].most, noNaN: true }) : fc.constant(0),
    durationS: fc.double({ min: 0.05, max: kind === 'jump' ? 3.5 : 1.5, noNaN: true }),
    treadmill: fc.boolean(),
    seed: fc.nat(),
    sessionSeed: fc.nat(),
    asymmetry: upTo(0.2),
    variability: upTo(5),
    sessionEffectDeg: upTo(10),
    deviations: fc.array(
      fc.constantFrom(...DEVIATIONS_OF[kind]).chain((deviation) => fc.record({ kind: fc.constant(deviation), side: fc.constantFrom('left' as const, 'right' as const), amount: upTo(MOST_OF[deviation]) })),
      { maxLength: 2 },
    ),
  }),
)

/** What is wrong with what a recipe is answered with: places and forces that are none, or a refusal without a sentence. */
function faultsOf(movement: Movement, number: number, heightM: number): unknown[] {
  const { dimensions, build } = makePerson(number, { heightM })
  try {
    const motion = makeMotion(dimensions, movement, build.sex)
    const reactionAt = groundReaction(motion, pointMasses(dimensions, build.sex), dimensions.massKg)
    const times = Array.from({ length: Math.ceil(movement.durationS / 0.017) }, (_, index) => 0.017 * index)
    return times.flatMap((timeS) => [
      ...Object.values(halpe26(dimensions, motion.poseAt(timeS))).flat().filter((place) => !(Math.abs(place) < 2 * heightM + movement.speedMps)),
      ...Object.values(reactionAt(timeS)).flatMap((reaction) => reaction?.forceN ?? []).filter((force) => !(Math.abs(force) < MOST_WEIGHTS * dimensions.massKg * GRAVITY_MPS2)),
    ])
  } catch (thrown) {
    return thrown instanceof ProblemError && /^(This person cannot|A (walk|run) at .* has no step left)/.test(thrown.message) ? [] : [thrown]
  }
}

it('whatever a recipe may ask for has places and forces of a body at every moment, whoever it is, or is refused in a sentence', () => {
  fc.assert(
    fc.property(movements, fc.nat(), fc.double({ min: 1, max: 2.3, noNaN: true }), (movement, number, heightM) => {
      expect(faultsOf(movement, number, heightM)).toEqual([])
    }),
    { numRuns: 25 },
  )
}, 60_000)
