import { describe, expect, it } from 'vitest'
import { randomFrom, type Random } from '../../vision/testing/random.ts'
import { flashLag } from './flash-lag.ts'
import { soundLag } from './sound-lag.ts'

/** When something claps, knocks or is said, in seconds. */
function happenings(random: Random, durationS: number): { atS: number; loud: number }[] {
  const all: { atS: number; loud: number }[] = []
  for (let atS = random.uniform(0.2, 1); atS < durationS; atS += random.uniform(0.25, 1.6)) all.push({ atS, loud: random.uniform(0.2, 1) })
  return all
}

interface Hearing {
  seed: number
  durationS: number
  offsetS: number
  rateHz?: number
  gain?: number
  noise?: number
  /** Of the hum of the mains. */
  hum?: number
}

/** A microphone in a room that rings for a fifth of a second. */
function heard(all: readonly { atS: number; loud: number }[], { seed, durationS, offsetS, rateHz = 8000, gain = 1, noise = 0.02, hum = 0.1 }: Hearing) {
  const random = randomFrom(seed)
  const samples = Float32Array.from({ length: durationS * rateHz }, (_, at) => random.gaussian(noise) + hum * Math.sin((100 * Math.PI * at) / rateHz))
  for (const { atS, loud } of all) {
    const from = Math.round((atS - offsetS) * rateHz)
    for (let at = Math.max(0, from); at < Math.min(samples.length, from + rateHz / 2); at++) samples[at]! += loud * Math.exp((-(at - from) / rateHz) * 15) * random.gaussian(1)
  }
  return { samples: samples.map((value) => Math.max(-1, Math.min(1, gain * value))), rateHz, startUs: 0 }
}

describe('sound', () => {
  it.each([1, 2, 3, 4, 5, 6])('tells a lag to some milliseconds, however loud each microphone is (%i)', (seed) => {
    const random = randomFrom(seed)
    const all = happenings(random, 24)
    const offsetS = random.uniform(-3, 3)
    const found = soundLag(heard(all, { seed: 10 * seed, durationS: 15, offsetS: 4 }), heard(all, { seed: 10 * seed + 1, durationS: 12, offsetS: 4 + offsetS, rateHz: 11_025, gain: 0.15 + seed / 2 }))
    expect(found.verdict).toBe('sure')
    expect(Math.abs(found.offsetUs / 1e6 - offsetS)).toBeLessThan(0.004)
  })

  it('may come as an envelope, from a stream that begins when it likes', () => {
    const all = happenings(randomFrom(7), 20)
    const envelope = (offsetS: number) => Float64Array.from({ length: 15 * 200 }, (_, at) => all.reduce((sum, { atS, loud }) => sum + (at / 200 + offsetS >= atS ? loud * Math.exp(-15 * (at / 200 + offsetS - atS)) : 0), 0.001))
    const found = soundLag({ samples: envelope(2), rateHz: 200, startUs: 1_000_000 }, { samples: envelope(2.5), rateHz: 200, startUs: 40_000 })
    expect(found.verdict).toBe('sure')
    expect(Math.abs(found.offsetUs - (500_000 + 1_000_000 - 40_000))).toBeLessThan(6_000)
  })

  it.each([8, 9, 10, 11])('that is not the same is refused, and so is silence (%i)', (seed) => {
    const [one, other] = [0, 1].map((which) => heard(happenings(randomFrom(seed + 100 * which), 15), { seed: seed + which, durationS: 15, offsetS: 0 }))
    expect(soundLag(one!, other!).verdict).toBe('refused')
    expect(soundLag(one!, { samples: new Float32Array(8000), rateHz: 8000, startUs: 0 })).toMatchObject({ verdict: 'refused', offsetUs: NaN })
    expect(soundLag(one!, { samples: [], rateHz: 8000, startUs: 0 }).verdict).toBe('refused')
  })

  it('is told by a single clap, but nothing bears it out', () => {
    const clap = (which: number) => heard([{ atS: 9, loud: 1 }], { seed: 20 + which, durationS: 8, offsetS: 4 + which })
    const found = soundLag(clap(0), clap(1))
    expect(found.verdict).toBe('unsure')
    expect(Math.abs(found.offsetUs - 1e6)).toBeLessThan(5_000)
  })

  it.each([0, 40e-6, -80e-6])('over minutes tells how one clock runs beside the other (%d)', (drift) => {
    const all = happenings(randomFrom(30), 240)
    const envelope = (seed: number, atS: (heardS: number) => number) => {
      const random = randomFrom(seed)
      const samples = Float64Array.from({ length: 200_000 }, () => Math.abs(random.gaussian(0.01)))
      for (const { atS: happenedS, loud } of all) {
        const from = Math.round(1000 * atS(happenedS))
        for (let at = Math.max(0, from); at < Math.min(samples.length, from + 300); at++) samples[at]! += loud * Math.exp(-0.015 * (at - from)) * Math.abs(random.gaussian(1))
      }
      return { samples, rateHz: 1000, startUs: 0 }
    }
    // one = 3 s + (1 + drift) · other
    const found = soundLag(envelope(31, (heardS) => heardS), envelope(32, (heardS) => (heardS - 3) / (1 + drift)))
    expect(found.verdict).toBe('sure')
    expect(Math.abs((found.rate ?? NaN) - 1 - drift)).toBeLessThan(10e-6)
    expect(Math.abs(found.offsetUs - 3e6)).toBeLessThan(3_000)
  })

  it('that repeats itself evenly is not surely told', () => {
    const beats = Array.from({ length: 40 }, (_, at) => ({ atS: 0.5 * at, loud: 0.7 }))
    const found = soundLag(heard(beats, { seed: 12, durationS: 10, offsetS: 5 }), heard(beats, { seed: 13, durationS: 10, offsetS: 5.2 }))
    expect(found.verdict).not.toBe('sure')
  })
})

/** Pictures of a room that is dimly lit, with somebody walking about, and flashes of a hundredth of a second. */
function filmed(flashesS: readonly number[], { seed, rateHz, offsetS, durationS = 20, strength = 40 }: { seed: number; rateHz: number; offsetS: number; durationS?: number; strength?: number }) {
  const random = randomFrom(seed)
  const timesUs = Float64Array.from({ length: durationS * rateHz }, (_, frame) => Math.round((1e6 * frame) / rateHz))
  const values = timesUs.map((timeUs) => {
    const fromS = timeUs / 1e6 + offsetS
    const lit = flashesS.filter((flashS) => flashS >= fromS && flashS < fromS + 1 / rateHz).length
    return 60 + 4 * Math.sin(timeUs / 9e5) + random.gaussian(0.4) + strength * lit
  })
  return { timesUs, values }
}

describe('flashes', () => {
  it.each([1, 2, 3, 4])('tell a lag to a frame (%i)', (seed) => {
    const random = randomFrom(seed)
    const offsetS = random.uniform(-4, 4)
    const flashesS = [6, 6 + random.uniform(0.7, 2), 10 + random.uniform(0, 1), 12 + random.uniform(0, 1), 15]
    const found = flashLag(filmed(flashesS, { seed, rateHz: 60, offsetS: 0 }), filmed(flashesS, { seed: seed + 50, rateHz: 25, offsetS }))
    expect(found.verdict).toBe('sure')
    // A frame shows what happened since it began: half of each interval later in the mean.
    expect(Math.abs(found.offsetUs / 1e6 - offsetS)).toBeLessThan(0.04)
    expect(found.errorUs).toBeLessThan(12_000)
  })

  it('that are one only are told, but nothing bears them out', () => {
    const found = flashLag(filmed([7], { seed: 5, rateHz: 60, offsetS: 0 }), filmed([7], { seed: 6, rateHz: 60, offsetS: 1 }))
    expect(found).toMatchObject({ verdict: 'unsure', reason: 'Both have one flash that might be the same; nothing else bears it out.' })
    expect(Math.abs(found.offsetUs - 1e6)).toBeLessThan(20_000)
  })

  it('that recur evenly are refused, and so are films without any, or with a lamp that is switched on', () => {
    const even = Array.from({ length: 40 }, (_, at) => 0.5 * at)
    expect(flashLag(filmed(even, { seed: 7, rateHz: 60, offsetS: 0 }), filmed(even, { seed: 8, rateHz: 60, offsetS: 5 })).verdict).toBe('refused')
    expect(flashLag(filmed([], { seed: 9, rateHz: 60, offsetS: 0 }), filmed([3], { seed: 10, rateHz: 60, offsetS: 0 }))).toMatchObject({ verdict: 'refused', offsetUs: NaN })
    const lamp = filmed([], { seed: 11, rateHz: 60, offsetS: 0 })
    lamp.values.forEach((value, frame) => (lamp.values[frame] = frame < 500 ? value : value + 50))
    expect(flashLag(lamp, lamp).flashes).toEqual([[], []])
  })
})
