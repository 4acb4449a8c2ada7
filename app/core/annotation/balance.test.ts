import { expect, it } from 'vitest'
import { type CountedFrame, groupCounts, pointCounts } from './balance.ts'

const frame = (athlete: string, ageYears: number | null, rest: Partial<CountedFrame> = {}): CountedFrame => ({ part: 'train', athlete, camera: 'cam01', demographics: { ageYears, affectedSide: null, heightM: 1.7 }, people: [], ...rest })

it('counts people and frames of each group, and says which are thin: in people, or in frames', () => {
  const frames = ['a', 'b', 'c', 'd'].flatMap((athlete, n) => Array.from({ length: 10 }, () => frame(athlete, 20 + n, { part: n === 3 ? 'test' : 'train' })))
  const counts = groupCounts([...frames, frame('e', 70)])
  expect(counts.filter(({ of }) => of === 'age')).toEqual([
    { of: 'age', group: '18 to 39', frames: 40, athletes: 4, parts: { train: 30, validation: 0, test: 10 }, isThin: false },
    { of: 'age', group: '65 and over', frames: 1, athletes: 1, parts: { train: 1, validation: 0, test: 0 }, isThin: true },
  ])
  expect(counts.find(({ of }) => of === 'affected side')).toMatchObject({ group: 'not noted', frames: 41, athletes: 5, isThin: false })
  expect(counts.find(({ of }) => of === 'camera')).toMatchObject({ group: 'cam01', isThin: false })
})

it('counts what is said of each point', () => {
  const people = [{ id: 1, box: null, points: [{ visibility: 'seen' as const, x: 1, y: 1, by: 'hand' as const }, { visibility: 'outside' as const }, null] }]
  expect(pointCounts([{ people }, { people }], ['nose', 'neck', 'head'])).toEqual([
    { keypoint: 'nose', seen: 2, occluded: 0, outside: 0, unsaid: 0 },
    { keypoint: 'neck', seen: 0, occluded: 0, outside: 2, unsaid: 0 },
    { keypoint: 'head', seen: 0, occluded: 0, outside: 0, unsaid: 2 },
  ])
})
