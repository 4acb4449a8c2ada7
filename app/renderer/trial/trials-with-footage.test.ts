import { expect, it } from 'vitest'
import type { SessionDetail } from '../../contract/library/sessions.ts'
import { openableTrials, trialsWithFootage } from './trials-with-footage.ts'

const trials = [
  { id: 'one', name: 'Walk' },
  { id: 'two', name: 'Run' },
] as SessionDetail['trials']
const media = (kind: string, trialId: string | null) => ({ kind, trialId }) as SessionDetail['media'][number]

it('offers what was filmed: files in no trial first, and no trial without footage', () => {
  expect(trialsWithFootage({ trials, media: [media('footage', 'two'), media('c3d', 'one'), media('footage', null)] })).toEqual([
    { id: null, name: 'Files in no trial' },
    { id: 'two', name: 'Run' },
  ])
  expect(trialsWithFootage({ trials: [], media: [media('footage', null)] })).toEqual([{ id: null, name: 'All files' }])
  expect(trialsWithFootage({ trials, media: [media('c3d', null)] })).toEqual([])
})

it('opens movements that nobody has filmed, after what was filmed', () => {
  expect(openableTrials({ trials, media: [media('trc', null), media('c3d', 'one'), media('footage', 'two'), media('trc', 'two'), media('calibration', 'one')] }).map(({ name }) => name)).toEqual(['Run', 'Files in no trial', 'Walk'])
  expect(openableTrials({ trials, media: [media('calibration', null)] })).toEqual([])
})
