import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GivenFrames } from '../worker/given-frames.ts'
import type { Gaze } from './nearness.ts'
import { nextStep } from './next-step.ts'
import { framesToDrop, rangesWorthKeeping, type WatchedFilm } from './worth-keeping.ts'

/** A film in decode order: each packet shows the frame `index`. */
interface Film {
  packets: { index: number; isKey: boolean }[]
  times: Float64Array
}

/** Groups of a key frame and what follows it; `reach` is how far a P-frame jumps ahead of its B-frames, `leading` are B-frames shown before their key frame. */
const film: fc.Arbitrary<Film> = fc
  .array(fc.record({ length: fc.integer({ min: 1, max: 12 }), reach: fc.integer({ min: 1, max: 4 }), leading: fc.integer({ min: 0, max: 2 }) }), { minLength: 1, maxLength: 6 })
  .map((groups) => {
    const packets: Film['packets'] = []
    let shown = 0
    for (const [place, { length, reach, leading }] of groups.entries()) {
      const before = place === 0 ? 0 : leading
      const key = shown + before
      packets.push({ index: key, isKey: true })
      for (let index = shown; index < key; index++) packets.push({ index, isKey: false })
      const end = key + length
      for (let from = key + 1; from < end; from += reach) {
        const anchor = Math.min(from + reach, end) - 1
        packets.push({ index: anchor, isKey: false })
        for (let index = from; index < anchor; index++) packets.push({ index, isKey: false })
      }
      shown = end
    }
    return { packets, times: Float64Array.from({ length: shown }, (_, index) => index * 20_000) }
  })

/** Does what the plan says, with a decoder that holds frames back; a step that cannot be taken is an error. */
class Lab {
  readonly film: Film
  readonly kept = new Set<number>()
  readonly pending = new Set<number>()
  starts = 0
  private readonly heldBack: number
  private readonly known = new Map<number, number>()
  private run: GivenFrames | undefined
  private next = 0
  /** In the order of giving. */
  private inside: number[] = []

  constructor(film: Film, heldBack: number) {
    this.film = film
    this.heldBack = heldBack
  }

  trueEntry(index: number): number {
    return Math.max(...this.film.packets.filter((packet) => packet.isKey && packet.index <= index).map((packet) => packet.index))
  }

  /** False when there is nothing to do. */
  step(gaze: Gaze, memoryFrames: number): boolean {
    const watched: WatchedFilm = { times: this.film.times, bytesOf: () => 1, gaze }
    const range = rangesWorthKeeping([watched], memoryFrames, 0)[0]!
    const step = nextStep({ times: this.film.times, gaze, range, run: this.run, pending: this.pending, missing: (index) => !this.kept.has(index), entryOf: (index) => this.known.get(index), failures: () => 0 })
    if (!step) return false
    if (step.kind === 'ask') {
      this.isTrue(!this.known.has(step.index), 'a key frame is asked for once')
      this.known.set(step.index, this.trueEntry(step.index))
    } else if (step.kind === 'start') {
      this.starts++
      const entry = this.trueEntry(step.index)
      this.run = new GivenFrames(entry, entry, 0)
      this.next = this.film.packets.findIndex((packet) => packet.isKey && packet.index === entry)
      this.pending.clear()
      this.inside = []
    } else {
      this.isTrue(this.run !== undefined, 'only a decoder that was started goes on')
      const packet = this.film.packets[this.next++]
      if (packet && packet.index >= this.run!.entry) {
        this.run!.add(packet.index)
        this.pending.add(packet.index)
        this.inside.push(packet.index)
      }
      while (this.inside.length > (packet ? this.heldBack : 0)) this.comeOut(range, gaze)
      if (!packet) {
        this.isTrue(this.run!.given(step.index), 'a decoder that goes on comes by the frame')
        this.run = undefined
      }
    }
    return true
  }

  private isTrue(claim: boolean, words: string): void {
    if (!claim) throw new Error(`Not true: ${words}`)
  }

  private comeOut(range: { first: number; last: number }, gaze: Gaze): void {
    const index = Math.min(...this.inside)
    this.inside = this.inside.filter((other) => other !== index)
    this.pending.delete(index)
    if (index === gaze.index || (index >= range.first && index <= range.last)) this.kept.add(index)
  }
}

const look = fc.record({ place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), travel: fc.constantFrom(-1 as const, 0 as const, 1 as const), steps: fc.integer({ min: 0, max: 40 }) })

describe('a film that is decoded step by step', () => {
  test('comes to rest with the frame that is looked at, whatever was looked at before', () => {
    fc.assert(
      fc.property(film, fc.array(look, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 60 }), (one, looks, heldBack, memoryFrames) => {
        const lab = new Lab(one, heldBack)
        let gaze: Gaze = { index: 0, travel: 0 }
        for (const { place, travel, steps } of looks) {
          gaze = { index: Math.floor(place * one.times.length), travel }
          for (let step = 0; step < steps; step++) lab.step(gaze, memoryFrames)
        }
        // Each start brings at least one frame that stays, and costs no more than the whole film and what is held back.
        const most = (one.times.length + 1) * (one.packets.length + heldBack + 4)
        let steps = 0
        while (lab.step(gaze, memoryFrames)) expect(++steps).toBeLessThan(most)
        expect(lab.kept.has(gaze.index)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('is decoded in one go when it is watched from its first frame to its last', () => {
    fc.assert(
      fc.property(film, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 8, max: 60 }), (one, heldBack, memoryFrames) => {
        // Leading frames need the group before their key frame, and come by on the way only there.
        fc.pre(one.packets.every((packet, place) => place === 0 || packet.isKey || packet.index > one.packets[place - 1]!.index || !one.packets[place - 1]!.isKey))
        const lab = new Lab(one, heldBack)
        for (let index = 0; index < one.times.length; index++) {
          while (!lab.kept.has(index)) expect(lab.step({ index, travel: 1 }, memoryFrames)).toBe(true)
        }
        expect(lab.starts).toBe(1)
      }),
    )
  })

  test('is not started anew for every frame that is stepped back', () => {
    const one: Film = { packets: Array.from({ length: 100 }, (_, index) => ({ index, isKey: index === 0 })), times: Float64Array.from({ length: 100 }, (_, index) => index * 20_000) }
    const lab = new Lab(one, 3)
    const memoryFrames = 40
    for (let index = 99; index >= 0; index--) {
      const gaze: Gaze = { index, travel: -1 }
      while (lab.step(gaze, memoryFrames));
      expect(lab.kept.has(index)).toBe(true)
      const kept = [...lab.kept].map((other) => ({ filmId: 'film', index: other, bytes: 1 }))
      for (const far of framesToDrop(kept, new Map([['film', { times: one.times, gaze }]]), memoryFrames)) lab.kept.delete(far.index)
    }
    expect(lab.starts).toBeLessThan(one.times.length / 10)
  })

  test('shows the next frame back at once', () => {
    const one: Film = { packets: Array.from({ length: 90 }, (_, index) => ({ index, isKey: index % 30 === 0 })), times: Float64Array.from({ length: 90 }, (_, index) => index * 20_000) }
    const lab = new Lab(one, 3)
    while (lab.step({ index: 60, travel: -1 }, 30));
    for (let index = 59; index >= 0; index--) {
      expect(lab.kept.has(index)).toBe(true)
      while (lab.step({ index, travel: -1 }, 30));
    }
  })
})
