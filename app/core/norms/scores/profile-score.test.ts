import { expect, it } from 'vitest'
import { overallScore, profileScore, sharesOf, variableScore } from './profile-score.ts'

it('is the root mean square of what lies between curve and reference', () => {
  expect(variableScore([3, 4, 5], [0, 4, 9])).toBeCloseTo(Math.sqrt(25 / 3), 12)
})

it('is made of what is known, and says of what', () => {
  expect(profileScore({ 'knee-flexion': 3, 'ankle-flexion': 4, 'pelvis-tilt': Number.NaN })).toEqual({ score: Math.sqrt(12.5), variables: ['knee-flexion', 'ankle-flexion'] })
  expect(profileScore({})).toBeNull()
})

it('takes the thigh in the hip’s stead where hips have no flexion of their own, never both', () => {
  expect(profileScore({ 'thigh-flexion': 3, 'knee-flexion': 4 })).toEqual({ score: Math.sqrt(12.5), variables: ['thigh-flexion', 'knee-flexion'] })
  expect(profileScore({ 'thigh-flexion': 9, 'hip-flexion': 3, 'knee-flexion': 4 })!.score).toBe(Math.sqrt(12.5))
})

it('overall, the pelvis counts once, and both sides need the same variables', () => {
  const left = { 'pelvis-obliquity': 2, 'knee-flexion': 3 }
  expect(overallScore(left, { 'pelvis-obliquity': 9, 'knee-flexion': 4 })!.score).toBeCloseTo(Math.sqrt((4 + 9 + 16) / 3), 12)
  expect(overallScore(left, { 'knee-flexion': 4 })).toBeNull()
  expect(overallScore(left, { 'pelvis-obliquity': 1, 'hip-flexion': 4 })).toBeNull()
  expect(overallScore({}, {})).toBeNull()
})

it('is shared out by squares', () => {
  expect(sharesOf({ 'knee-flexion': 3, 'ankle-flexion': 4 })).toEqual({ 'knee-flexion': 0.36, 'ankle-flexion': 0.64 })
  expect(sharesOf({ 'knee-flexion': 0 })).toEqual({ 'knee-flexion': 0 })
})
