/** Whom networks learn from, and what these people do. */
import type { Motion, Movement } from '../model.ts'
import { makeMotion } from '../motion/make-motion.ts'
import { makePerson, type Person } from '../person/person.ts'
import type { Random } from '../../../app/core/math/random-stream.ts'
import { DEVIATIONS_OF, MOST_OF } from '../recipe/deviation.ts'
import { SPEEDS_MPS } from '../recipe/trial.ts'

/** Adults, and children as tall as six-year-olds. */
export function anyPerson(random: Random): Person {
  const seed = random.integer(2 ** 31)
  return random.uniform() < 0.12 ? makePerson(seed, { heightM: random.uniform(1.1, 1.5), massKg: random.uniform(20, 45) }) : makePerson(seed)
}

/** Walking twice as often as anything else. What the person cannot do is drawn again. */
export function anyMovement(random: Random, { dimensions, build }: Person, durationS: number): { kind: Movement['kind']; motion: Motion } {
  for (;;) {
    const kind = random.pick(['walk', 'walk', 'run', 'squat', 'jump'] as const)
    const speeds = kind === 'walk' || kind === 'run' ? SPEEDS_MPS[kind] : undefined
    const deviation = random.pick(DEVIATIONS_OF[kind])
    const movement: Movement = {
      kind,
      durationS,
      speedMps: speeds ? random.uniform(speeds.least, speeds.most) : 0,
      treadmill: true,
      seed: random.integer(2 ** 31),
      variability: 1,
      sessionSeed: random.integer(2 ** 31),
      sessionEffectDeg: 4,
      asymmetry: 0.03,
      deviations: random.uniform() < 0.4 ? [{ kind: deviation, side: random.pick(['left', 'right'] as const), amount: random.uniform(0.1, 0.5) * MOST_OF[deviation] }] : [],
    }
    try {
      return { kind, motion: makeMotion(dimensions, movement, build.sex) }
    } catch {
      // Some bodies cannot do what was asked of them; the next draw is of another movement.
    }
  }
}
