import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromRotationVector } from '../../math/rotation-vector.ts'
import { multiply } from '../../math/mat3.ts'
import type { Camera } from '../camera.ts'
import { lookAt } from '../look-at.ts'
import { camerasAround } from '../testing/cameras-around.ts'
import { randomFrom } from '../testing/random.ts'
import { costAt } from './agreement.ts'
import type { SyncFilm } from './films.ts'
import { synchronise, USUAL_SYNC } from './synchronise.ts'
import { filmed, type Filming, USUAL_FLAWS } from './testing/filmed.ts'
import { KEYPOINT_COUNT, MIRRORED, type Mover, squatter, stander, walker } from './testing/movers.ts'
import type { FilmSync, Synchronisation } from './types.ts'

const OPTIONS = { ...USUAL_SYNC, keypointCount: KEYPOINT_COUNT, reference: 0, mirrored: MIRRORED }
const LENS = { distortion: [-0.08, 0.02, 0.0004, -0.0003, 0] } as const
const OFFSETS_S = [0, 0.3037, -1.4011, 1.9071]

interface Take {
  mover: Mover
  durationS: number
  seed: number
  cameras?: Camera[]
  /** What the calibration says of them; as they are unless it is said. */
  calibrated?: Camera[]
  filming?: (camera: number) => Partial<Filming>
}

function take({ mover, durationS, seed, cameras = camerasAround(4, LENS), calibrated = cameras, filming }: Take): Synchronisation {
  const films = cameras.map((camera, place) => filmed(mover, MIRRORED, { camera, rateHz: 60, offsetS: OFFSETS_S[place]!, ...filming?.(place) }, durationS, 100 * seed + place))
  return synchronise(films.map((film, place) => ({ ...film, camera: calibrated[place]! })), OPTIONS)
}

/** In the frames of a film, by its truth. */
const missFrames = ({ clock }: FilmSync, place: number, rateHz = 60) => Math.abs(clock.offsetUs / 1e6 - OFFSETS_S[place]!) * rateHz
const verdicts = ({ films }: Synchronisation) => films.map(({ verdict }) => verdict)
const worstMiss = ({ films }: Synchronisation, rateHz?: number) => Math.max(...films.map((film, place) => missFrames(film, place, rateHz)))
const SURE = ['reference', 'sure', 'sure', 'sure']

/** As a calibration that is a little off has it. */
function misplaced(camera: Camera, seed: number, angleRad: number, wayM: number): Camera {
  const { gaussian } = randomFrom(seed)
  const turn = fromRotationVector([gaussian(angleRad), gaussian(angleRad), gaussian(angleRad)])
  const [x, y, z] = camera.translationM
  return { ...camera, rotation: multiply(turn, camera.rotation), translationM: [x + gaussian(wayM), y + gaussian(wayM), z + gaussian(wayM)] }
}

/** As a telephone films: it drops a frame now and then, for a fifth of a second every other one. */
function uneven({ camera, timesUs, keypoints }: SyncFilm, seed: number): SyncFilm {
  const { uniform } = randomFrom(seed)
  const kept = Array.from(timesUs).flatMap((_, frame) => (uniform() < 0.1 || (frame % 200 < 12 && frame % 2 === 0) ? [] : [frame]))
  return { camera, timesUs: kept.map((frame) => timesUs[frame]!), keypoints: kept.flatMap((frame) => Array.from({ length: 3 * KEYPOINT_COUNT }, (_, at) => keypoints[3 * KEYPOINT_COUNT * frame + at]!)) }
}

describe('films of somebody', () => {
  it.each([1, 2])('who walks on a treadmill, all steps alike, fall into step to a seventh of a frame (%i)', (seed) => {
    const found = take({ mover: walker({ seed }), durationS: 11, seed })
    expect(verdicts(found)).toEqual(SURE)
    expect(worstMiss(found)).toBeLessThan(0.15)
  })

  it.each([1, 2])('who walks past fall into step in five seconds (%i)', (seed) => {
    const found = take({ mover: walker({ seed, passesAtS: 3 }), durationS: 6, seed })
    expect(verdicts(found)).toEqual(SURE)
    expect(worstMiss(found)).toBeLessThan(0.25)
  })

  it.each([
    ['who stands, then walks', walker({ seed: 5, standsUntilS: 7 })],
    ['who squats', squatter(6)],
  ])('%s fall into step', (_, mover) => {
    const found = take({ mover, durationS: 12, seed: 7 })
    expect(verdicts(found)).toEqual(SURE)
    expect(worstMiss(found)).toBeLessThan(0.15)
  })

  it('may have frames at uneven times, and lack some', () => {
    const films = camerasAround(3, LENS).map((camera, place) => uneven(filmed(walker({ seed: 20 }), MIRRORED, { camera, rateHz: 60, offsetS: OFFSETS_S[place]! }, 11, place), place))
    const found = synchronise(films, OPTIONS)
    expect(verdicts(found)).toEqual(['reference', 'sure', 'sure'])
    expect(worstMiss(found)).toBeLessThan(0.15)
  })

  it('need not have the same frame rate, nor see them all the time', () => {
    const rates = [60, 25, 120, 30]
    const found = take({ mover: walker({ seed: 8 }), durationS: 12, seed: 8, filming: (camera) => ({ rateHz: rates[camera]!, ...(camera === 2 ? { lostFromS: 3, lostToS: 4.2 } : {}) }) })
    expect(verdicts(found)).toEqual(SURE)
    expect(worstMiss(found)).toBeLessThan(0.15)
  })

  it('may be two that face each other', () => {
    const cameras = [[0.2, 4, 1.1], [-0.1, -4, 1.3]].map(([x, y, z], place) => ({ ...camerasAround(1)[0]!, name: `cam0${place + 1}`, ...lookAt([x!, y!, z!], [0, 0, 1]) }))
    const found = take({ mover: walker({ seed: 9 }), durationS: 12, seed: 9, cameras })
    expect(verdicts(found)).toEqual(['reference', 'sure'])
    expect(worstMiss(found)).toBeLessThan(0.15)
  })
})

describe('what cannot be told', () => {
  it('is refused where the person only stands', () => {
    const found = take({ mover: stander, durationS: 12, seed: 10 })
    expect(verdicts(found)).toEqual(['reference', 'refused', 'refused', 'refused'])
    expect(found.films[1]!.reason).toContain('cam02')
  })

  it('is refused where cameras stand elsewhere than their calibration says', () => {
    const cameras = camerasAround(4, LENS)
    const calibrated = cameras.map((camera, place) => ({ ...cameras[(place + 1) % 4]!, name: camera.name }))
    const found = take({ mover: walker({ seed: 11, passesAtS: 4 }), durationS: 8, seed: 11, cameras, calibrated })
    expect(verdicts(found).slice(1)).not.toContain('sure')
  })

  it('is less sure the further the calibration is off, and never surely a wrong step', () => {
    const cameras = camerasAround(4, LENS)
    const found = [0, 0.01, 0.05].map((off) => take({ mover: walker({ seed: 12 }), durationS: 10, seed: 12, cameras, calibrated: cameras.map((camera, place) => misplaced(camera, place + 1, off, 2 * off)) }))
    const confidences = found.map(({ films }) => Math.min(...films.slice(1).map(({ confidence }) => confidence)))
    expect(confidences[0]).toBeGreaterThan(confidences[1]!)
    expect(confidences[1]).toBeGreaterThan(confidences[2]!)
    const surelyWrong = found.flatMap(({ films }) => films.filter((film, place) => film.verdict === 'sure' && missFrames(film, place) > 15))
    expect(surelyWrong).toEqual([])
  })

  it('is refused where one camera takes left for right throughout', () => {
    const cameras = camerasAround(2, LENS)
    const films = cameras.map((camera, place) => filmed(walker({ seed: 13 }), MIRRORED, { camera, rateHz: 60, offsetS: OFFSETS_S[place]! }, 12, place, { ...USUAL_FLAWS, swapped: place }))
    const [, found] = synchronise(films, OPTIONS).films
    expect(found).toMatchObject({ verdict: 'refused', confidence: 0 })
    expect(found!.reason).toContain('left and right exchanged')
  })

  it('is refused where one camera follows somebody else, and the others fall into step all the same', () => {
    const cameras = camerasAround(4, LENS)
    const [walking, beside] = [walker({ seed: 30 }), walker({ seed: 31 })]
    const somebodyElse: Mover = (timeS) => beside(timeS).map(([x, y, z]) => [x + 0.4, y + 0.9, z])
    const films = cameras.map((camera, place) => filmed(place === 2 ? somebodyElse : walking, MIRRORED, { camera, rateHz: 60, offsetS: OFFSETS_S[place]! }, 11, place))
    expect(verdicts(synchronise(films, OPTIONS))).toEqual(['reference', 'sure', 'refused', 'sure'])
  })

  it('is said of a film that shows nobody, and of none at all', () => {
    const [one, other] = camerasAround(2).map((camera, place) => filmed(walker({ seed: 14 }), MIRRORED, { camera, rateHz: 60, offsetS: 0, ...(place === 1 ? { lostFromS: 0 } : {}) }, 5, place))
    const found = synchronise([one!, other!], OPTIONS)
    expect(found.films[1]).toMatchObject({ verdict: 'refused', reason: 'cam02 never sees the person while another camera does.' })
    expect(synchronise([], { ...OPTIONS, reference: undefined }).films).toEqual([])
    expect(verdicts(synchronise([one!], OPTIONS))).toEqual(['reference'])
  })
})

describe('what is shown', () => {
  const found = take({ mover: walker({ seed: 15 }), durationS: 10, seed: 15 })

  it('is least where the films fall into step, on the curve and by nudging', () => {
    const { firstUs, stepUs, values } = found.films[2]!.evidence.cost
    expect(Math.abs(firstUs + stepUs * values.indexOf(Math.min(...values)) - 1e6 * OFFSETS_S[2]!)).toBeLessThanOrEqual(stepUs)
    const clocks = found.films.map(({ clock }) => clock)
    const nudged = (byUs: number) => costAt(found.pairs, clocks.map((clock, place) => (place === 2 ? { ...clock, offsetUs: clock.offsetUs + byUs } : clock)), found.middleUs)
    expect([-40_000, -8_000, 8_000, 40_000].every((byUs) => nudged(byUs) > nudged(0))).toBe(true)
  })

  it('has the right lag among those at which vertical speeds go along, though not always first', () => {
    const offsets = found.films.slice(1).map(({ evidence }, at) => Math.min(...evidence.speedCandidates.map(({ offsetUs }) => Math.abs(offsetUs / 1e6 - OFFSETS_S[at + 1]!))))
    expect(Math.max(...offsets)).toBeLessThan(0.1)
  })
})

it('clocks that run apart are told to some millionths in a minute and a half', () => {
  const drifts = [0, 40, -60]
  const found = take({ mover: walker({ seed: 16 }), durationS: 90, seed: 16, cameras: camerasAround(3, LENS), filming: (camera) => ({ rateHz: 30, driftPpm: drifts[camera]! }) })
  expect(verdicts(found)).toEqual(['reference', 'sure', 'sure'])
  expect(Math.max(...found.films.map(({ clock }, place) => Math.abs(1e6 * (clock.rate - 1) - drifts[place]!)))).toBeLessThan(8)
})

it('has an answer of some kind for whatever it is given, and nothing is sure of noise', () => {
  const camera = fc.constantFrom(...camerasAround(4))
  const pixel = fc.oneof(fc.double({ min: -100, max: 2000, noNaN: true }), fc.constantFrom(NaN, 0, Infinity))
  const film = fc.record({ camera, timesUs: fc.array(fc.integer({ min: -1e6, max: 5e6 }), { maxLength: 60 }).map((times) => times.sort((a, b) => a - b)), seen: fc.array(pixel, { minLength: 18, maxLength: 18 }) }).map(
    ({ timesUs, seen, ...rest }): SyncFilm => ({ ...rest, timesUs, keypoints: timesUs.flatMap((_, frame) => seen.map((value, at) => (at % 3 === 2 ? 0.9 : value + ((frame * 7919 + at * 104_729) % 31)))) }),
  )
  fc.assert(
    fc.property(fc.array(film, { maxLength: 4 }), (films) => {
      const found = synchronise(films, { ...USUAL_SYNC, keypointCount: 6, mostLagUs: 3e5 })
      expect(found.films).toHaveLength(films.length)
      expect(verdicts(found)).not.toContain('sure')
      expect(found.films.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true)
    }),
    { numRuns: 60 },
  )
})
