import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FrameCache } from './frame-cache.ts'
import type { Gaze } from './plan/nearness.ts'
import { nextStep } from './plan/next-step.ts'
import { type FrameRange, rangesWorthKeeping } from './plan/worth-keeping.ts'
import { GivenFrames } from './worker/given-frames.ts'
import { KeptFrames } from './worker/kept-frames.ts'

const FRAMES = 240
const FILMED_BYTES = 3600
const TIMES = Float64Array.from({ length: FRAMES }, (_, index) => index * 20_000)

/** One film of a player, with a decoder that gives each frame as soon as it has its packet. */
class Film {
  readonly id: string
  readonly kept = new KeptFrames(FRAMES)
  by = 1
  gaze: Gaze | undefined
  private readonly keyEvery: number
  private run: GivenFrames | undefined
  private next = 0

  constructor(id: string, keyEvery: number) {
    this.id = id
    this.keyEvery = keyEvery
  }

  get usualBytes(): number {
    return FILMED_BYTES / this.by ** 2
  }

  /** Whether there was anything to do. `out` takes a frame that came out. */
  step(gaze: Gaze, range: FrameRange, out: (index: number) => void): boolean {
    const entryOf = (index: number) => index - (index % this.keyEvery)
    const step = nextStep({ times: TIMES, gaze, range, run: this.run, pending: new Set(), missing: (index) => !this.kept.has(index, this.by), entryOf, failures: () => 0 })
    if (step?.kind === 'start') {
      this.next = entryOf(step.index)
      this.run = new GivenFrames(this.next, this.next, 0)
    } else if (step) {
      const index = this.next++
      this.run!.add(index)
      if (!this.kept.has(index, this.by) && index >= range.first && index <= range.last) out(index)
    }
    return step !== undefined
  }
}

const looks = fc.array(
  fc.record({
    bys: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 4, maxLength: 4 }),
    onScreen: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
    index: fc.nat(FRAMES - 1),
    travel: fc.constantFrom(-1 as const, 0 as const, 1 as const),
    steps: fc.oneof(fc.constant(Infinity), fc.nat(600)),
  }),
  { minLength: 1, maxLength: 6 },
)

test('a player comes to rest, however large its films were shown before', () => {
  fc.assert(
    fc.property(looks, fc.integer({ min: 4, max: 400 }), fc.constantFrom(1, 12, 60, FRAMES), (all, memoryFrames, keyEvery) => {
      const memoryBytes = memoryFrames * FILMED_BYTES
      const cache = new FrameCache(memoryBytes)
      const films = new Map(['a', 'b', 'c', 'd'].map((id) => [id, new Film(id, keyEvery)]))
      for (const id of films.keys()) cache.open(id, TIMES)
      const take = (film: Film, index: number) => {
        film.kept.put(index, film.by, film.usualBytes)
        const picture = { frame: { close: () => undefined } as VideoFrame, by: film.by, width: 1, height: 1 }
        for (const dropped of cache.add(film.id, index, { picture, bytes: film.usualBytes })) films.get(dropped.filmId)!.kept.drop(dropped.index)
      }
      for (const { bys, onScreen, index, travel, steps } of [...all, { ...all.at(-1)!, steps: Infinity }]) {
        const shown = onScreen.map((place) => [...films.values()][place]!)
        for (const [place, film] of [...films.values()].entries()) film.by = bys[place]!
        const gaze = { index, travel }
        cache.look(new Map(shown.map(({ id }) => [id, gaze])))
        const plan = () => rangesWorthKeeping(shown.map((film) => ({ times: TIMES, gaze, bytesOf: (at) => film.kept.bytesOf(at, film.by, film.usualBytes) })), memoryBytes, 0)
        const ranges = plan()
        let taken = 0
        while (shown.map((film, place) => taken < steps && film.step(gaze, ranges[place]!, (at) => take(film, at))).some(Boolean)) expect(++taken, 'it goes on and on').toBeLessThan(4 * FRAMES)
        if (steps !== Infinity) continue
        for (const film of shown) expect(film.kept.has(index, film.by), 'what is looked at is there').toBe(true)
        expect(plan(), 'and what is planned stays').toEqual(ranges)
      }
    }),
    { numRuns: 300 },
  )
})
