import { expect, test } from 'vitest'
import type { MeanCurvesBySide } from '../norms/scores/against-reference.ts'
import { type ScoredSession, scoresOverSessions } from './scores-over-sessions.ts'

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
