import { expect, it, vi } from 'vitest'
import type { Player } from '../../player/player.ts'
import { playhead } from '../playhead.ts'
import { stage, type StageCamera } from '../stage.ts'
import { cancelScrub, endScrub, goOn, scrubTo } from './scrub.ts'

// It knows the window and the engine, neither of which is here.
vi.mock('../transport/transport.ts', () => ({ pause: () => undefined }))

let arrived = true
const player: Player = {
  add: () => undefined,
  picture: (_, index) => (arrived ? { kind: 'frame', index, picture: { frame: {} as VideoFrame, by: 1, width: 1, height: 1 } } : { kind: 'coming' }),
  look: () => undefined,
  subscribe: () => () => undefined,
  keptBytes: () => 0,
  close: () => undefined,
}
const camera = { mediaId: 'one', number: 1, playable: {}, times: { startUs: Float64Array.of(0, 10_000, 20_000, 30_000), endUs: 40_000 } } as StageCamera

it('does not go in the next trial to where a hand wanted to be in the one before', () => {
  // Patience does not run out, however slow the machine.
  vi.spyOn(performance, 'now').mockReturnValue(0)
  stage.set({ sessionId: 's', trialId: null, cameras: [camera], player, movement: null })
  scrubTo(10_000)
  expect(playhead.get().timeUs).toBe(10_000)
  arrived = false
  scrubTo(30_000)
  expect(playhead.get().timeUs).toBe(10_000)
  cancelScrub()
  arrived = true
  goOn()
  endScrub()
  expect(playhead.get().timeUs).toBe(10_000)
})
