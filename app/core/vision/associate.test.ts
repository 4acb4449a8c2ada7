import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HALPE_26 } from '../body/halpe26.ts'
import type { Vec3 } from '../math/vec3.ts'
import { associator } from './associate.ts'
import type { Person } from './seen-person.ts'
import { type Camera, project } from './camera.ts'
import { epipolarDistance, fundamental } from './epipolar.ts'
import { follow, sightingsOf } from './follow.ts'
import { camerasAround } from './testing/cameras-around.ts'
import { walkerAt } from './testing/walker.ts'

const cameras = camerasAround(4, { focalXPx: 900, focalYPx: 905 })

const BODY: readonly Vec3[] = [[0, 0, 1.7], [0, 0.2, 1.45], [0, -0.2, 1.45], [0.1, 0.3, 1.1], [0.1, -0.3, 1.1], [0, 0.12, 0.95], [0, -0.12, 0.95], [0.05, 0.1, 0.5], [-0.05, -0.1, 0.5], [0, 0.1, 0.1], [0, -0.1, 0.1]]
/** Somebody who stands there, as a camera sees them. */
const seenAt = (camera: Camera, [x, y]: readonly [number, number]): Person => BODY.flatMap(([bx, by, bz]) => [...project(camera, [bx + x, by + y, bz])!, 0.9])

describe('the line on which one camera sees what another sees at a pixel', () => {
  it('runs through what it sees, and a pixel beside it is as far off as it is', () => {
    const near = fc.double({ min: -1, max: 1, noNaN: true })
    fc.assert(
      fc.property(near, near, near, fc.double({ min: -50, max: 50, noNaN: true }), (x, y, z, off) => {
        const [one, other] = [cameras[0]!, cameras[1]!]
        const f = fundamental(one, other)
        const [seen, also] = [project(one, [x, y, 1 + z])!, project(other, [x, y, 1 + z])!]
        expect(epipolarDistance(f, ...seen, ...also)).toBeLessThan(1e-6)
        // These two stand upright and level: lines are nearly level, and up is off them.
        expect(epipolarDistance(f, ...seen, also[0], also[1] + off)).toBeLessThan(Math.abs(off) * 1.3 + 1e-6)
        expect(epipolarDistance(f, ...seen, also[0], also[1] + off)).toBeGreaterThan(Math.abs(off) * 0.6 - 1e-6)
      }),
    )
  })
})

/** Apart from each other, so that no two stand in one place for a camera pair. */
const spots: readonly (readonly [number, number])[] = [[0, 0], [0.9, -0.7], [-0.8, -0.9]]

describe('people in several cameras', () => {
  it('are grouped as they are, in whatever order each camera lists them, and whoever it misses', () => {
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray([0, 1, 2], { minLength: 1 }), { minLength: 4, maxLength: 4 }), (lists) => {
        const groups = associator(cameras)(lists.map((list, camera) => list.map((who) => seenAt(cameras[camera]!, spots[who]!))))
        const whoIn = groups.map((group) => group.map((person, camera) => (person === undefined ? undefined : lists[camera]![person])))
        // Two cameras alone may each see another one on the same line; three do not.
        const byThree = [0, 1, 2].filter((who) => lists.filter((list) => list.includes(who)).length >= 3)
        for (const who of byThree) expect(whoIn).toContainEqual(lists.map((list) => (list.includes(who) ? who : undefined)))
        expect(groups.every((group) => group.filter((person) => person !== undefined).length >= 2)).toBe(true)
      }),
    )
  })

  it('are one also at the borders of pictures that their lenses bend', () => {
    const wide = cameras.map((camera): Camera => ({ ...camera, focalXPx: 500, focalYPx: 500, distortion: [-0.25, 0.05, 0, 0, 0] }))
    const spot = [0.4, 1.6] as const
    const seen = wide.map((camera) => [seenAt(camera, spot)])
    const strict = { leastLikelihood: 0.3, mostMiss: 0.002, leastShared: 5 }
    const straight = wide.map((camera): Camera => ({ ...camera, distortion: [0, 0, 0, 0, 0] }))
    expect(associator(wide, [], strict)(seen)).toEqual([[0, 0, 0, 0]])
    expect(associator(straight, [], strict)(seen)).not.toEqual([[0, 0, 0, 0]])
  })

  it('are followed through the frames while they walk past each other and hide for a while', () => {
    const associate = associator(cameras)
    const at = (who: number, frame: number): readonly [number, number] => (who === 0 ? [0.02 * frame - 0.6, 0.5] : [0.6 - 0.02 * frame, -0.5])
    const isHidden = (who: number, frame: number) => who === 1 && frame >= 20 && frame < 26
    const frames = Array.from({ length: 60 }, (_, frame) => {
      const order = frame % 3 === 0 ? [1, 0] : [0, 1]
      const shown = order.filter((who) => !isHidden(who, frame))
      const people = cameras.map((camera) => shown.map((who) => seenAt(camera, at(who, frame))))
      return { shown, people, groups: associate(people) }
    })
    const tracks = follow(frames)
    expect(tracks.map(sightingsOf)).toEqual([240, 216])
    for (const [place, track] of tracks.entries())
      for (const [frame, group] of track.entries())
        for (const person of group ?? []) expect(frames[frame]!.shown[person!]).toBe(place)
  })

  it('that two cameras alone agree on have to be as large as a body: who stands further back makes up a giant with who is in front', () => {
    const pair = [cameras[0]!, cameras[1]!]
    const walker = (camera: Camera, timeS: number, heading: number, [atX, atY]: readonly [number, number]): Person =>
      walkerAt(timeS).flatMap(([x, y, z]) => [...project(camera, [Math.cos(heading) * x - Math.sin(heading) * y + atX, Math.sin(heading) * x + Math.cos(heading) * y + atY, z])!, 0.9])
    const moments = Array.from({ length: 40 }, (_, moment) => moment)
    const shown = (other: boolean) => moments.map((moment) => [[walker(pair[0]!, moment / 30, 0.3 * moment, [0, 0])], [walker(pair[1]!, moment / 30 + (other ? 0.4 : 0), 0.3 * moment + (other ? 2 : 0), other ? [-2.5, 1] : [0, 0])]])
    const agreed = (associate: ReturnType<typeof associator>, other: boolean) => shown(other).filter((people) => associate(people).length > 0).length
    expect(agreed(associator(pair), true)).toBeGreaterThan(10)
    expect(agreed(associator(pair, HALPE_26), true)).toBe(0)
    expect(agreed(associator(pair, HALPE_26), false)).toBe(moments.length)
  })
})
