import { expect, it, vi } from 'vitest'
import { isGpuFaster } from './device.ts'
import type { Delegate } from './landmarker.ts'
import type { OwnPicture } from './own-picture.ts'

vi.mock('@mediapipe/tasks-vision', () => ({}))

const PICTURES = Array.from({ length: 10 }, () => ({ close: () => {} }) as OwnPicture)
const FIRST_MS = 900

/** Takes so long for a picture, and longer for its first. */
function trial(ms: Record<Delegate, number | Error>) {
  let clock = 0
  const closed: Delegate[] = []
  const open = async (delegate: Delegate) => {
    const each = ms[delegate]
    if (each instanceof Error) throw each
    let looks = 0
    const look = () => {
      clock += looks++ === 0 ? FIRST_MS : each
      return []
    }
    return { look, close: () => void closed.push(delegate) }
  }
  return { faster: () => isGpuFaster(open, async () => PICTURES, () => clock), closed }
}

it.each([
  [30, 10, true],
  [30, 31, false],
  [30, 30, false],
])('CPU %d ms and GPU %d ms a picture: GPU %s', async (CPU, GPU, expected) => {
  const { faster, closed } = trial({ CPU, GPU })
  expect(await faster()).toBe(expected)
  expect(closed).toEqual(['CPU', 'GPU'])
})

it('a graphics card that fails is none', async () => {
  expect(await trial({ CPU: 30, GPU: new Error('no context') }).faster()).toBe(false)
})
