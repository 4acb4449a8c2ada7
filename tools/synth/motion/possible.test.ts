import { describe, expect, it } from 'vitest'
import type { Movement } from '../model.ts'
import { makePerson } from '../person/person.ts'
import { makeMotion } from './make-motion.ts'
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
