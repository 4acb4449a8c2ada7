import { expect, it } from 'vitest'
import type { Gait } from '../../../../contract/gait/gait.ts'
import { largestScore, profileRows } from './profile-rows.ts'

const unknown = { observable: false, reason: 'these points do not tell it' } as const
const known = { observable: true } as const
const gait = (scores: unknown) => ({ scores, deviations: [], curves: { left: { 'pelvis-tilt': unknown, 'knee-flexion': known }, right: { 'pelvis-tilt': unknown, 'knee-flexion': known } } }) as unknown as Gait

it('lists the nine in their order, then what stands in; what nobody can observe comes last, with why', () => {
  const rows = profileRows(gait({ gvs: { left: { 'knee-flexion': 13.6, 'thigh-flexion': 5 }, right: { 'knee-flexion': 4.4 } } }))
  expect(rows.map(({ angle }) => angle)).toEqual(['pelvis-obliquity', 'pelvis-rotation', 'hip-flexion', 'hip-adduction', 'hip-rotation', 'knee-flexion', 'ankle-flexion', 'foot-progression', 'thigh-flexion', 'pelvis-tilt'])
  expect(rows.at(-1)).toMatchObject({ scores: { left: null, right: null }, reason: 'these points do not tell it', isObservable: false })
  expect(rows[5]).toMatchObject({ scores: { left: 13.6, right: 4.4 }, reason: null })
  expect(largestScore(rows)).toBe(13.6)
})

it('has rows to choose a curve by where there is no score at all', () => {
  expect(profileRows(gait(null))[5]).toMatchObject({ angle: 'knee-flexion', reason: '' })
})
