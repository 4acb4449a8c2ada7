import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PacketTable } from '../../core/media/packet-table.ts'
import { openPlayer } from './open-player.ts'

let tellPage: (message: object) => void

beforeEach(() => {
  vi.stubGlobal('location', { href: 'http://localhost/' })
  vi.stubGlobal('VideoDecoder', EventTarget)
  vi.stubGlobal('Worker', class extends EventTarget {
    constructor() {
      super()
      tellPage = (data) => this.dispatchEvent(new MessageEvent('message', { data }))
    }
    postMessage() {}
  })
})
afterEach(() => vi.unstubAllGlobals())

it('tells of the frame that is looked at when it comes and when it comes finer, and of none around it', () => {
  const player = openPlayer([{ id: 'film', name: 'film', address: '/film', table: { ptsUs: BigInt64Array.of(0n, 40n, 80n) } as PacketTable }], { memoryBytes: 1e9 })
  let told = 0
  player.subscribe(() => told++)
  player.look({ frames: new Map([['film', 1]]), shown: new Map(), travel: 0, speed: 0 })
  const comes = (index: number, by: number) => {
    const before = told
    tellPage({ kind: 'frame', filmId: 'film', index, picture: { frame: { close: () => undefined }, by, width: 8, height: 8 }, bytes: 64 / by ** 2 })
    return told - before
  }
  expect([comes(0, 4), comes(1, 4), comes(2, 4)]).toEqual([0, 1, 0])
  expect([comes(0, 1), comes(1, 1), comes(2, 1)]).toEqual([0, 1, 0])
  expect(player.picture('film', 0)).toMatchObject({ kind: 'frame', picture: { by: 1 } })
})

it('tells of a frame that was asked for and was not there, also where nobody looks', () => {
  const player = openPlayer([{ id: 'film', name: 'film', address: '/film', table: { ptsUs: BigInt64Array.of(0n, 40n) } as PacketTable }], { memoryBytes: 1e9 })
  const heard = vi.fn<() => void>()
  player.subscribe(heard)
  player.look({ frames: new Map([['film', 0]]), shown: new Map(), travel: 0, speed: 0 })
  expect(player.picture('film', 1)).toEqual({ kind: 'coming' })
  tellPage({ kind: 'frame', filmId: 'film', index: 1, picture: { frame: { close: () => undefined }, by: 1, width: 8, height: 8 }, bytes: 64 })
  expect(heard).toHaveBeenCalledOnce()
})
