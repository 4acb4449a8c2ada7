import { expect, test } from 'vitest'
import { bySide } from '../body/joints.ts'
import { randomStream } from '../math/random-stream.ts'
import type { MeanCurvesBySide } from '../norms/scores/against-reference.ts'
import { changeBands } from './change-band.ts'
import { type ScoredSession, scoresOverSessions, WIDENING_OF_OWN_SCORES } from './scores-over-sessions.ts'

const along = (value: number) => Array.from({ length: 101 }, () => value)
const flat = (knee: number, ankle = 0): MeanCurvesBySide => {
  const curves = { 'knee-flexion': along(knee), 'ankle-flexion': along(ankle) }
  return { left: curves, right: curves }
}
const session = (knee: number, isBaseline: boolean): ScoredSession => ({ curves: flat(knee), isBaseline })

test('an earlier session is held against the mean of the others, today against that of all of them', () => {
  const scores = scoresOverSessions([session(20, true), session(23, true), session(26, true), session(33, false)], null)
  // Root mean square over knee and ankle, of which the ankle differs by nothing.
  expect(scores.map((score) => score!.overall! * Math.SQRT2)).toEqual([4.5, 0, 4.5, 10].map((value) => expect.closeTo(value, 9) as number))
})

test('against people all are held against them', () => {
  expect(scoresOverSessions([session(20, true), session(33, false)], flat(23)).map((score) => score!.left! * Math.SQRT2)).toEqual([expect.closeTo(3), expect.closeTo(10)])
})

test('nothing to hold against, or other angles, is no score', () => {
  expect(scoresOverSessions([session(20, false)], null)).toEqual([null])
  const { 'knee-flexion': knee } = flat(20).left
  const kneeOnly: ScoredSession = { curves: { left: { 'knee-flexion': knee }, right: { 'knee-flexion': knee } }, isBaseline: false }
  expect(scoresOverSessions([kneeOnly, session(20, false)], flat(23)).map((score) => score?.overall ?? null)).toEqual([null, expect.closeTo(3 / Math.SQRT2)])
})

const WAVE = Array.from({ length: 101 }, (_, percent) => Math.sin((2 * Math.PI * percent) / 100))
const ANGLES = ['hip-flexion', 'knee-flexion', 'ankle-flexion', 'hip-adduction', 'trunk-lean'] as const

test.each([
  ['each angle by itself', 0, 3],
  ['half of it in all angles', 0.5, 4],
  ['half of it in all angles', 0.5, 8],
])('where sessions differ in %s, the next one of a person who has not changed lies in the band 95 times of 100 or more (shared %f, %i sessions)', (_, shared, before) => {
  const random = randomStream(1, `scores ${shared} ${before}`)
  const draws = 600
  let inside = 0
  for (let draw = 0; draw < draws; draw++) {
    const sessions = Array.from({ length: before + 1 }, (_one, n): ScoredSession => ({ curves: differing(), isBaseline: n < before }))
    const scores = scoresOverSessions(sessions, null).map((score) => score!.overall!)
    const { low, high } = changeBands([scores.slice(0, before)], WIDENING_OF_OWN_SCORES)![0]!
    if (scores[before]! >= low && scores[before]! <= high) inside++
  }
  expect(inside / draws).toBeGreaterThan(0.945)

  function differing(): MeanCurvesBySide {
    const common = random.gaussian(0, 1)
    return bySide(() => Object.fromEntries(ANGLES.map((angle) => {
      const offset = 2 * (Math.sqrt(shared) * common + Math.sqrt(1 - shared) * random.gaussian(0, 1))
      const wave = random.gaussian(0, 1.4)
      return [angle, WAVE.map((value) => offset + wave * value)]
    })))
  }
})
