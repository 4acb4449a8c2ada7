import { describe, expect, it } from 'vitest'
import type { People } from '../../body/people/people.ts'
import { KEYPOINTS } from '../../body/topologies.ts'
import { add, type Vec3 } from '../../math/vec3.ts'
import { project } from '../camera.ts'
import { camerasAround } from '../testing/cameras-around.ts'
import { walkerAt } from '../testing/walker.ts'
import type { Film } from './film.ts'
import { joinedFilms } from './joined-films.ts'
import { peopleInSpace } from './people-in-space.ts'
import { personAt } from './person-at.ts'
import { sampled } from './sampled.ts'
import { sessionTimes } from './session-times.ts'

const times = (firstUs: number, intervalUs: number, count: number) => ({ startUs: Float64Array.from({ length: count }, (_, index) => firstUs + index * intervalUs), endUs: firstUs + count * intervalUs })

describe('the moments of a session', () => {
  it('are the frames of the fastest camera while another films too', () => {
    expect([...sessionTimes([times(0, 40_000, 5), times(10_000, 20_000, 12)])]).toEqual([10_000, 30_000, 50_000, 70_000, 90_000, 110_000, 130_000, 150_000])
  })
  it('are the first camera’s where all are equally fast', () => {
    expect([...sessionTimes([times(0, 20_000, 4), times(5_000, 20_000, 4)])]).toEqual([20_000, 40_000, 60_000])
  })
  it('are none where only one camera films', () => {
    expect([...sessionTimes([times(0, 20_000, 4), times(1e6, 20_000, 4)])]).toEqual([])
    expect([...sessionTimes([])]).toEqual([])
  })
})

describe('keypoints between frames', () => {
  const film = times(0, 20_000, 8)
  const at = (timeUs: number) => [100 + 3e-3 * timeUs + 1e-8 * timeUs ** 2, 50 - 2e-3 * timeUs]
  const keypoints = Float32Array.from([...film.startUs].flatMap((timeUs) => [...at(timeUs), 0.9]))
  it('lie on the course of those around, and at a frame are that frame’s', () => {
    const seen = sampled(keypoints, 3, film, Float64Array.of(40_000, 47_000, 5_000))
    expect([...seen.subarray(0, 3)]).toEqual([...keypoints.subarray(6, 9)])
    expect(seen[3]).toBeCloseTo(at(47_000)[0]!, 3)
    expect(seen[4]).toBeCloseTo(at(47_000)[1]!, 3)
    // With a frame on either side only, the line: off by at most the curve's sagitta.
    expect(Math.abs(seen[6]! - at(5_000)[0]!)).toBeLessThan(1.1)
  })
  it('are not made up where frames are missing, before the first and after the last', () => {
    const holed = Float32Array.from(keypoints)
    holed.set([NaN, NaN, 0], 9)
    const seen = sampled(holed, 3, film, Float64Array.of(-1, 50_000, 70_000, 145_000))
    expect([0, 3, 6, 9].map((place) => Number.isNaN(seen[place]!))).toEqual([true, true, true, true])
    const gap = { startUs: film.startUs.map((timeUs, index) => (index > 3 ? timeUs + 1e6 : timeUs)), endUs: 2e6 }
    expect(sampled(keypoints, 3, gap, Float64Array.of(500_000))[0]).toBeNaN()
  })
})

describe('people in space', () => {
  const cameras = camerasAround(3)
  const names = KEYPOINTS['coco-17']
  /** Two people who walk on the spot, apart from each other; the second is not seen by the first camera. */
  const bodyAt = (person: number, timeUs: number): Vec3[] => walkerAt(timeUs / 1e6 + person / 3).slice(0, names.length).map((point) => add(point, [1.2 * person, 0.2 * person, 0]))
  const filmOf = (place: number, intervalUs: number): Film => {
    const shown = times(place * 3_000, intervalUs, 40)
    const rows = [...shown.startUs].flatMap((timeUs, frame) =>
      (place === 0 ? [0] : frame % 2 === 0 ? [0, 1] : [1, 0]).map((person) => ({ frame, person, pixels: bodyAt(person, timeUs).map((point) => project(cameras[place]!, point) ?? [NaN, NaN]) })),
    )
    const people: People = {
      topology: 'coco-17',
      widthPx: cameras[place]!.widthPx,
      heightPx: cameras[place]!.heightPx,
      frames: Uint32Array.from(rows, ({ frame }) => frame),
      people: Int32Array.from(rows, ({ person }) => person + 10 * place),
      keypoints: Float32Array.from(rows.flatMap(({ pixels }) => pixels.flatMap(([x, y]) => [x!, y!, 0.9]))),
    }
    return { camera: cameras[place]!, people, times: shown }
  }
  const withoutPerson = (film: Film, number: number, isGone: (frame: number) => boolean): Film => {
    const { people, keypoints, frames } = film.people
    const kept = [...people.keys()].filter((row) => people[row] !== number || !isGone(frames[row]!))
    const perRow = keypoints.length / frames.length
    return { ...film, people: { ...film.people, frames: Uint32Array.from(kept, (row) => frames[row]!), people: Int32Array.from(kept, (row) => people[row]!), keypoints: Float32Array.from(kept.flatMap((row) => [...keypoints.subarray(row * perRow, (row + 1) * perRow)])) } }
  }

  it('are told apart through all frames, whatever order the films list them in', () => {
    const films = [filmOf(0, 20_000), filmOf(1, 20_000), filmOf(2, 20_000)]
    const found = peopleInSpace(films, sessionTimes(films.map(({ times: own }) => own)))
    expect(found).toHaveLength(2)
    const numbers = found.map(({ rows }) => rows.map((own, film) => [...new Set([...own].filter((row) => row >= 0).map((row) => films[film]!.people.people[row]))]))
    expect(numbers).toEqual([[[0], [10], [20]], [[], [11], [21]]])
    expect(found[0]!.sightings).toBeGreaterThan(found[1]!.sightings)
  })

  describe('somebody has pointed at', () => {
    const films = [filmOf(0, 20_000), filmOf(1, 20_000), filmOf(2, 20_000)]
    const found = peopleInSpace(films, sessionTimes(films.map(({ times: own }) => own)))
    const pixelOf = (film: number, frame: number, person: number, keypoint: string) => project(cameras[film]!, bodyAt(person, films[film]!.times.startUs[frame]!)[names.indexOf(keypoint as (typeof names)[number])]!)!

    it('are found from every camera that shows them, at a limb or a little beside it', () => {
      for (const film of [1, 2])
        for (const person of [0, 1]) {
          const [x, y] = pixelOf(film, 17, person, 'left-knee')
          expect(personAt(films, found, { film, frame: 17, atPx: [x + 6, y - 5] })).toEqual({ kind: 'person', person: found[person] })
        }
    })

    it('are nobody where nobody is, and in a frame that the film does not have', () => {
      expect(personAt(films, found, { film: 1, frame: 17, atPx: [3, 3] })).toEqual({ kind: 'nobody' })
      expect(personAt(films, found, { film: 1, frame: 4000, atPx: pixelOf(1, 17, 1, 'nose') })).toEqual({ kind: 'nobody' })
    })

    it('are found by their number in the film where no other camera shows them just then, but not for long', () => {
      // The second person walks out of the third camera's picture, and the first camera never shows them.
      const seenLater = withoutPerson(films[2]!, 21, (frame) => frame >= 25)
      const some = [films[0]!, films[1]!, seenLater]
      const inSpace = peopleInSpace(some, sessionTimes(some.map(({ times: own }) => own)))
      const at = { film: 1, frame: 39, atPx: pixelOf(1, 39, 1, 'nose') } as const
      expect(personAt(some, inSpace, at)).toEqual({ kind: 'person', person: inSpace[1] })
      const slow = some.map((film) => ({ ...film, times: times(film.times.startUs[0]!, 100_000, 40) }))
      expect(personAt(slow, inSpace, at)).toEqual({ kind: 'another-time', frame: 24 })
    })

    it('are refused where only one camera ever shows them', () => {
      const alone = [films[0]!, films[1]!, withoutPerson(films[2]!, 21, () => true)]
      expect(personAt(alone, peopleInSpace(alone, sessionTimes(alone.map(({ times: own }) => own))), { film: 1, frame: 5, atPx: pixelOf(1, 5, 1, 'nose') })).toEqual({ kind: 'one-camera' })
    })
  })

  it('keep the frames between the session’s moments of a film that is faster there', () => {
    const films = [filmOf(0, 20_000), filmOf(1, 20_000)]
    const everyOther = sessionTimes(films.map(({ times: own }) => own)).filter((_, index) => index % 2 === 0)
    const [person] = peopleInSpace(films, everyOther)
    expect([...person!.rows[1]!.subarray(4, 34)].every((row) => row >= 0)).toBe(true)
  })

  it('who is shown as two halves is one again, in the row of the first, and everybody else as they were', () => {
    const films = [filmOf(0, 20_000), filmOf(1, 20_000), filmOf(2, 20_000)]
    const isUpper = (keypoint: number) => keypoint < names.indexOf('left-hip')
    const perRow = 3 * names.length
    const { people } = films[2]!
    const whole = people.keypoints.slice(6 * perRow, 7 * perRow)
    const half = (upper: boolean) => whole.map((value, at) => (isUpper(Math.floor(at / 3)) === upper ? value : at % 3 === 2 ? 0 : NaN))
    const keypoints = Float32Array.of(...people.keypoints.subarray(0, 6 * perRow), ...half(true), ...half(false), ...people.keypoints.subarray(7 * perRow))
    const doubled = (rows: readonly number[]) => [...rows.slice(0, 7), ...rows.slice(6)]
    const cut = { ...films[2]!, people: { ...people, keypoints, frames: Uint32Array.from(doubled([...people.frames])), people: Int32Array.from(doubled([...people.people])) } }
    const [first, , third] = joinedFilms([films[0]!, films[1]!, cut], sessionTimes(films.map(({ times: own }) => own)))
    expect(first!.people).toEqual(films[0]!.people)
    expect(third!.people).toEqual(people)
  })
})
