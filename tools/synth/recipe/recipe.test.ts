import { describe, expect, it } from 'vitest'
import type { Deviation, Movement } from '../model.ts'
import { makeMotion } from '../motion/make-motion.ts'
import { movementWith } from '../motion/testing/trials.ts'
import { makeDimensions } from '../person/dimensions.ts'
import { recipeSchema } from './recipe.ts'

const KINDS: readonly Deviation['kind'][] = ['stiff-knee', 'drop-foot', 'hip-hike', 'trunk-lean', 'short-step']
const SPEED_MPS = { walk: 1.25, run: 3, squat: 0, jump: 0 }
const dimensions = makeDimensions(1)
const deviation = (kind: Deviation['kind'], amount = kind === 'short-step' ? 0.1 : 10): Deviation => ({ kind, side: 'left', amount })
const accepts = (movement: Movement['kind'], ...deviations: Deviation[]) =>
  recipeSchema.safeParse({ sessions: [{ name: 'A', date: '2026-01-01', trials: [{ movement, deviations }] }] }).success

function posesOf(kind: Movement['kind'], ...deviations: Deviation[]) {
  const motion = makeMotion(dimensions, movementWith({ kind, speedMps: SPEED_MPS[kind], durationS: kind === 'jump' ? 2.8 : 1.2, deviations }), 0.5)
  return Array.from({ length: 12 }, (_, index) => motion.poseAt(index / 10))
}

describe.each(['walk', 'run', 'squat', 'jump'] as const)('the recipe of a %s', (movement) => {
  it('takes just the deviations that are seen in it', () => {
    const usual = posesOf(movement)
    for (const kind of KINDS) {
      const isSeen = JSON.stringify(posesOf(movement, deviation(kind))) !== JSON.stringify(usual)
      expect([kind, accepts(movement, deviation(kind))]).toEqual([kind, isSeen])
    }
  })
})

it('takes no deviation less than none, nor one beyond what a body does', () => {
  for (const kind of KINDS) {
    expect([kind, accepts('walk', deviation(kind, 0)), accepts('walk', deviation(kind, -0.01)), accepts('walk', deviation(kind, 90))]).toEqual([kind, true, false, false])
    expect(accepts('walk', { ...deviation(kind), amountAtEnd: -0.01 })).toBe(false)
  }
})
