import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frameAt, type FrameTimes } from '../../../core/time/frame-times.ts'
import { advance, furthestReady, type Bounds, type Ride } from './ride.ts'

const film = (offsetUs: number, intervalUs: number, count: number): FrameTimes => ({
  startUs: Float64Array.from({ length: count }, (_, index) => offsetUs + index * intervalUs),
  endUs: offsetUs + count * intervalUs,
})
const FILMS = [film(0, 16_667, 60), film(4_000, 20_000, 50), film(300_000, 33_333, 20)]
const BOUNDS: Bounds = { startUs: 0, endUs: 1_000_020, loop: false }
const everything = (fromUs: number, toUs: number) => furthestReady(fromUs, toUs, FILMS, () => true)
const ride = (timeUs: number, speed: number): Ride => ({ timeUs, atMs: 0, speed })

it('moves by wall clock × speed where every picture is there', () => {
  fc.assert(
    fc.property(fc.nat(900_000), fc.constantFrom(0.05, 0.1, 0.25, 0.5, 1, 2, 4, -1, -4), fc.integer({ min: 1, max: 20 }), (timeUs, speed, tickMs) => {
      const toUs = timeUs + speed * tickMs * 1000
      fc.pre(toUs >= 0 && toUs <= BOUNDS.endUs)
      expect(advance(ride(timeUs, speed), tickMs, BOUNDS, everything)).toEqual({ ride: { timeUs: toUs, atMs: tickMs, speed }, waitsForUs: null, ended: false })
    }),
  )
})

/** What is there is drawn by lot: 60 pictures of each film. */
const lotArbitrary = fc.array(fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), { minLength: 3, maxLength: 3 })
const travelArbitrary = fc.record({ lot: lotArbitrary, fromUs: fc.nat(999_999), step: fc.integer({ min: -100_000, max: 100_000 }) })

function travelled({ lot, fromUs, step }: { lot: boolean[][]; fromUs: number; step: number }) {
  const isThere = (film: number, index: number) => lot[film]?.[index] ?? false
  const isComplete = (timeUs: number) =>
    FILMS.every((times, film) => {
      const at = frameAt(times, timeUs)
      return at.kind !== 'frame' || isThere(film, at.index)
    })
  return { ...furthestReady(fromUs, fromUs + step, FILMS, isThere), isComplete }
}

it('moves only to a moment for which every film has its picture', () => {
  fc.assert(
    fc.property(travelArbitrary, (travel) => {
      const { reachedUs, isComplete } = travelled(travel)
      expect(reachedUs === travel.fromUs || isComplete(reachedUs)).toBe(true)
    }),
  )
})

/** As it mostly is: nearly everything is there, and a picture in the middle of the way is not. */
const gapsArbitrary = fc.uniqueArray(fc.tuple(fc.nat(2), fc.nat(59)).map(([film, index]) => `${film}/${index}`), { maxLength: 8 })

/** Every picture that is the nearest at some moment of the way, looked at every half of a millisecond. */
function passed(fromUs: number, toUs: number): Set<string> {
  const pictures = new Set<string>()
  const stepUs = 500 * Math.sign(toUs - fromUs)
  for (let timeUs = fromUs; Math.abs(timeUs - fromUs) <= Math.abs(toUs - fromUs); timeUs += stepUs)
    FILMS.forEach((times, film) => {
      const at = frameAt(times, timeUs)
      if (at.kind === 'frame') pictures.add(`${film}/${at.index}`)
    })
  return pictures
}

it('never leaps over a picture that is not there, in either direction', () => {
  const seen = { stopped: 0, went: 0 }
  fc.assert(
    fc.property(gapsArbitrary, fc.nat(999_999), fc.integer({ min: -400_000, max: 400_000 }), (gaps, fromUs, step) => {
      const { reachedUs } = furthestReady(fromUs, fromUs + step, FILMS, (film, index) => !gaps.includes(`${film}/${index}`))
      if (reachedUs === fromUs) return
      seen[reachedUs === fromUs + step ? 'went' : 'stopped']++
      const pictures = passed(fromUs, reachedUs)
      expect(gaps.filter((gap) => pictures.has(gap))).toEqual([])
    }),
  )
  expect(Math.min(seen.stopped, seen.went)).toBeGreaterThan(0)
})

it('waits where it starts for the picture there, and going backwards for the one before, though later ones are there', () => {
  const [film] = FILMS
  expect(furthestReady(50_001, 90_000, [film!], (_, index) => index !== 3)).toEqual({ reachedUs: 50_001, waitsForUs: 50_001 })
  expect(furthestReady(100_002, 20_000, [film!], (_, index) => index !== 4)).toEqual({ reachedUs: 5 * 16_667, waitsForUs: 4 * 16_667 })
})

it('waits for the first moment beyond, which lacks a picture, unless it has got all the way', () => {
  fc.assert(
    fc.property(travelArbitrary, (travel) => {
      const { reachedUs, waitsForUs, isComplete } = travelled(travel)
      const arrived = waitsForUs === null && reachedUs === travel.fromUs + travel.step
      const waits = waitsForUs !== null && !isComplete(waitsForUs) && Math.abs(waitsForUs - travel.fromUs) >= Math.abs(reachedUs - travel.fromUs)
      expect(arrived || waits).toBe(true)
    }),
  )
})

it('waits for a picture that is coming, and does not catch up on the time that was lost', () => {
  const slow = (there: number) => (fromUs: number, toUs: number) => furthestReady(fromUs, toUs, [FILMS[0]!], (_, index) => index <= there)
  const waiting = advance(ride(0, 1), 200, BOUNDS, slow(2))
  expect(waiting).toEqual({ ride: { timeUs: 2 * 16_667, atMs: 200, speed: 1 }, waitsForUs: 3 * 16_667, ended: false })
  const after = advance(waiting.ride, 210, BOUNDS, slow(60))
  expect(after.ride.timeUs).toBe(2 * 16_667 + 10_000)
})

it('does not leap when the window comes back into sight', () => {
  expect(advance(ride(0, 1), 60_000, BOUNDS, everything).ride.timeUs).toBe(250_000)
})

it('ends at the end, and at the start when it goes backwards', () => {
  expect(advance(ride(990_000, 1), 20, BOUNDS, everything)).toMatchObject({ ride: { timeUs: BOUNDS.endUs }, ended: true })
  expect(advance(ride(10_000, -2), 20, BOUNDS, everything)).toMatchObject({ ride: { timeUs: 0 }, ended: true })
})

it('ends where it is when what is played ends before that', () => {
  expect(advance(ride(1_400_000, 1), 20, BOUNDS, everything)).toMatchObject({ ride: { timeUs: 1_400_000 }, ended: true })
  expect(advance(ride(200_000, -1), 20, { ...BOUNDS, startUs: 600_000 }, everything)).toMatchObject({ ride: { timeUs: 200_000 }, ended: true })
})

it('begins again in a loop as soon as the first picture is there', () => {
  const loop = { ...BOUNDS, startUs: 400_000, loop: true }
  expect(advance(ride(990_000, 1), 20, loop, everything)).toMatchObject({ ride: { timeUs: 400_000 }, ended: false, waitsForUs: null })
  const missing = (fromUs: number, toUs: number) => furthestReady(fromUs, toUs, [FILMS[0]!], (_, index) => index > 30)
  expect(advance(ride(990_000, 1), 20, loop, missing)).toMatchObject({ ride: { timeUs: BOUNDS.endUs }, ended: false, waitsForUs: 400_000 })
})
