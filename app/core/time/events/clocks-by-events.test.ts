import { expect, it } from 'vitest'
import { clocksByEvents, type EventFilm } from './clocks-by-events.ts'
import type { EventLag } from './event-lag.ts'

const film = (label: string, more: Partial<EventFilm> = {}): EventFilm => ({ label, clock: { offsetUs: 0, rate: 1 }, isGiven: false, ...more })
const refused: EventLag = { verdict: 'refused', confidence: 0.1, reason: 'Only 1 sound of 9 fit.', offsetUs: NaN, errorUs: NaN }
const lag = (offsetUs: number, more: Partial<EventLag> = {}): EventLag => ({ verdict: 'sure', confidence: 0.8, reason: '8 sounds fit.', offsetUs, errorUs: 6_000, ...more })
const pairs = (known: Record<string, EventLag>) => (one: number, other: number) => known[`${one}-${other}`] ?? refused

it('a film that has nothing in common with the first is told by one that has', () => {
  const found = clocksByEvents([film('cam01', { isGiven: true, clock: { offsetUs: 1e6, rate: 1.0001 } }), film('cam02'), film('cam03')], pairs({ '0-2': lag(200_000), '1-2': lag(-50_000) }))
  expect(found.map(({ verdict }) => verdict)).toEqual(['given', 'sure', 'sure'])
  expect(found[2]!.clock).toEqual({ offsetUs: 1e6 + 1.0001 * 200_000, rate: 1.0001 })
  // What is heard at t in the third is heard at t − 50 ms in the second.
  expect(found[1]!.clock.offsetUs).toBeCloseTo(1e6 + 1.0001 * 250_000, 3)
  expect(found[1]!.errorUs).toBeCloseTo(Math.hypot(6_000, 6_000), 3)
})

it('the reference is who has most in common with the others; who has nothing stays where it was and says why', () => {
  const found = clocksByEvents([film('cam01', { lacks: 'cam01.mp4 has no sound.' }), film('cam02'), film('cam03'), film('cam04', { clock: { offsetUs: 7, rate: 1 } })], pairs({ '1-2': lag(0) }))
  expect(found.map(({ verdict, reason }) => `${verdict}: ${reason}`)).toEqual(['refused: cam01.mp4 has no sound.', 'reference: The others are told by it.', 'sure: 8 sounds fit.', 'refused: Only 1 sound of 9 fit.'])
  expect(found[3]!.clock.offsetUs).toBe(7)
})

it('a third film that says otherwise makes both doubtful, and so does a way over a doubtful one', () => {
  const three = [film('cam01'), film('cam02'), film('cam03')]
  const apart = clocksByEvents(three, pairs({ '0-1': lag(0), '0-2': lag(0), '1-2': lag(500_000) }))
  expect(apart.filter(({ verdict }) => verdict === 'unsure').length).toBe(2)
  expect(apart.map(({ reason }) => reason).join()).toMatch(/says otherwise by 500 ms/)
  const doubtful = clocksByEvents(three, pairs({ '0-1': lag(0, { verdict: 'unsure', confidence: 0.9 }), '1-2': lag(0) }))
  expect(doubtful.map(({ verdict }) => verdict)).toContain('unsure')
})

it('a clock that runs away runs back from the other side', () => {
  const drifting = lag(1e6, { rate: 1.0001 })
  const forth = clocksByEvents([film('cam01', { isGiven: true }), film('cam02')], pairs({ '0-1': drifting }))
  expect(forth[1]!.clock).toEqual({ offsetUs: 1e6, rate: 1.0001 })
  const back = clocksByEvents([film('cam01'), film('cam02', { isGiven: true })], pairs({ '0-1': drifting }))
  // What the first has at 3 s the second has at (3 − 1) / 1.0001.
  expect(back[0]!.clock.offsetUs + back[0]!.clock.rate * 3e6).toBeCloseTo(2e6 / 1.0001, 3)
})
