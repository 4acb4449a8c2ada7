import { expect, it } from 'vitest'
import { recordingsOf } from './recordings.ts'

const item = (relativePath: string, kind = relativePath.split('.').at(-1)!) => ({ relativePath, kind })
const told = (...items: ReturnType<typeof item>[]) => recordingsOf(items).map((one) => [one.name, one.items.map(({ relativePath }) => relativePath)])

it('takes each file of markers for a recording, with what lies beside it under its name', () => {
  expect(told(item('walk 1.c3d'), item('walk 1.mot'), item('walk.2.trc'), item('heart.csv', 'wearable'), item('cameras.toml', 'calibration'))).toEqual([
    ['walk 1', ['walk 1.c3d', 'walk 1.mot']],
    ['walk.2', ['walk.2.trc']],
  ])
})

it('tells recordings of one name by their folders', () => {
  expect(told(item('left/walk.c3d'), item('right/walk.c3d'), item('right/run.c3d'))).toEqual([
    ['left/walk', ['left/walk.c3d']],
    ['right/walk', ['right/walk.c3d']],
    ['run', ['right/run.c3d']],
  ])
})

it('of films all belong together, with whatever else came', () => {
  expect(told(item('cam01.mp4', 'footage'), item('walk.c3d'))).toEqual([])
})
