import type { EncodedPacket } from 'mediabunny'
import { beforeEach, expect, it, vi } from 'vitest'
import { GivenFrames } from './given-frames.ts'
import { RunningDecoder } from './running-decoder.ts'
import type { Stumble } from './stumble.ts'

/** A decoder that does what a test says. */
class FakeDecoder {
  state: CodecState = 'unconfigured'
  decodeQueueSize = 0
  readonly chunks: { timestamp: number }[] = []
  refuses: DOMException | null = null
  onFlush = () => undefined as void
  readonly init: VideoDecoderInit
  constructor(init: VideoDecoderInit) {
    this.init = init
    made.push(this)
  }
  addEventListener(): void {}
  configure(): void {
    this.state = 'configured'
  }
  reset(): void {
    this.state = 'unconfigured'
  }
  close(): void {
    this.state = 'closed'
  }
  decode(chunk: { timestamp: number }): void {
    if (this.refuses) throw this.refuses
    this.chunks.push(chunk)
  }
  flush(): Promise<void> {
    this.onFlush()
    return Promise.resolve()
  }
  show(...indices: number[]): void {
    for (const timestamp of indices) this.init.output({ timestamp, close: () => closed.push(timestamp) } as unknown as VideoFrame)
  }
  fail(name: string): void {
    this.state = 'closed'
    this.init.error(new DOMException('', name))
  }
}

const made: FakeDecoder[] = []
const closed: number[] = []
vi.stubGlobal('VideoDecoder', FakeDecoder)
vi.stubGlobal(
  'EncodedVideoChunk',
  class {
    timestamp: number
    constructor({ timestamp }: { timestamp: number }) {
      this.timestamp = timestamp
    }
  },
)

const KEY = { type: 'key' } as EncodedPacket
const LATER_KEY = { type: 'key' } as EncodedPacket
const CONFIG = { codec: 'avc1.42E01E' }

beforeEach(() => {
  made.length = 0
  closed.length = 0
})

function running() {
  const came: number[] = []
  const lost: number[] = []
  const stumbles: Stumble[] = []
  const decoder = new RunningDecoder({
    cameOut: (index) => came.push(index),
    lost: (indices) => lost.push(...indices),
    stumbled: (stumble) => stumbles.push(stumble),
    moved: () => undefined,
  })
  const start = (entry: number, packet = KEY) => decoder.start({ frames: new GivenFrames(entry, entry, 0), entry: packet, wanted: entry }, CONFIG)
  const give = (...indices: (number | null)[]) => indices.forEach((index) => decoder.give(KEY, index))
  return { decoder, start, give, came, lost, stumbles, fake: () => made.at(-1)! }
}

it('numbers what it gives, so that a frame says itself which it is; what is not shown comes out for nobody', () => {
  const { start, give, came, fake, decoder } = running()
  start(3)
  give(3, null, 5, 4)
  expect(fake().chunks.map(({ timestamp }) => timestamp)).toEqual([3, -1, 5, 4])
  fake().show(3, -1, 4)
  expect([came, closed, [...decoder.pending]]).toEqual([[3, 4], [-1], [5]])
})

it('waits for a frame as long as a decoder may hold it back, and no longer', () => {
  const { start, give, lost, fake, decoder } = running()
  start(0)
  give(...Array.from({ length: 20 }, (_, index) => index))
  fake().show(16)
  expect(lost).toEqual([])
  fake().show(17)
  expect([lost, decoder.pending.has(0)]).toEqual([[0], false])
})

it('tells at the end of the film what did not come out, and can go on only from a key frame then', async () => {
  const { start, give, came, lost, fake, decoder } = running()
  start(0)
  give(0, 2, 1)
  fake().onFlush = () => fake().show(0, 1)
  await decoder.drain()
  expect([came, lost, decoder.run]).toEqual([[0, 1], [2], undefined])
})

it('tells an error with the run it happened in, also when the next has begun before anyone looks', () => {
  const { start, give, stumbles, fake, decoder } = running()
  start(0)
  give(0, 1)
  fake().show(0)
  fake().fail('EncodingError')
  start(30, LATER_KEY)
  give(30)
  expect(stumbles).toEqual([{ error: 'EncodingError', entry: KEY, wanted: 0, back: 0, cameOut: true, pending: new Set([1]) }])
  expect([decoder.run?.wanted, [...decoder.pending], made.length]).toEqual([30, [30], 2])
})

it('takes a packet that the decoder refuses at once for an error of the same kind, once', () => {
  const { start, give, stumbles, fake } = running()
  start(0)
  fake().refuses = new DOMException('', 'DataError')
  give(0)
  fake().fail('EncodingError')
  expect(stumbles.map(({ error, cameOut, pending }) => [error, cameOut, [...pending]])).toEqual([['DataError', false, [0]]])
})

it('says nothing more once it is closed', async () => {
  const { start, give, stumbles, lost, fake, decoder } = running()
  start(0)
  give(0)
  fake().onFlush = () => decoder.close()
  await decoder.drain()
  expect([stumbles, lost, fake().state]).toEqual([[], [], 'closed'])
})
