import { describe, expect, it } from 'vitest'
import { type Camera, type Pixel, project } from '../../../../../core/vision/camera.ts'
import { camerasAround } from '../../../../../core/vision/testing/cameras-around.ts'
import { placeFrom, type FoundPlace } from './camera-place.ts'
import type { Clicks, ScenePoint } from './known-points.ts'
import { doubtOf, movedWords, placeNotes, placeWords, shortWords, whyNotUsed } from './place-words.ts'

const [camera, other] = camerasAround(2) as [Camera, Camera]
const at = (name: string, xM: number, yM: number, zM: number): ScenePoint => ({ id: name, name, xM, yM, zM })
const FLOOR = [at('a', -0.6, -0.5, 0), at('b', 0.6, -0.5, 0), at('c', 0.6, 0.5, 0), at('d', -0.6, 0.5, 0)]
const POSTS = [at('e', -0.6, 0.5, 1.2), at('f', 0.6, -0.5, 0.9), at('g', 0, 0, 1.5)]
const ROOM = [...FLOOR, ...POSTS]

const seenBy = (one: Camera, points: readonly ScenePoint[], moved: Readonly<Record<string, Pixel>> = {}): Clicks =>
  Object.fromEntries(points.map(({ id, xM, yM, zM }) => [id, project(one, [xM!, yM!, zM!])!.map((value, axis) => value + (moved[id]?.[axis] ?? 0)) as [number, number]]))
const placed = (one: Camera, points: readonly ScenePoint[], clicks: Clicks) => placeFrom(one, points, clicks) as FoundPlace

describe('where a camera stands, from clicks', () => {
  const exact = placed(camera, ROOM, seenBy(camera, ROOM))

  it('is told with how sure it is, and with how far it is from what counts', () => {
    expect(exact.kind).toBe('place')
    expect(placeWords(exact)).toMatch(/^Stands at x .*, y .*, .* m above the floor; ± [\d.]+ mm and ± [\d.]+°, as far as the clicks tell\. It misses 7 points by 0\.0 px/)
    expect(movedWords(camera, exact)).toBe('That is 0 mm and 0.0° from where the calibration that counts has it.')
    expect(placeNotes(exact)).toEqual([])
    expect(shortWords(exact, 7)).toEqual({ tone: 'good', text: '0.0 px' })
    expect(whyNotUsed([{ label: 'cam01', outcome: exact, before: undefined }])).toBeNull()
  })

  it('is none before four points are clicked that have all their coordinates, nor without a lens', () => {
    const three = seenBy(camera, ROOM.slice(0, 3))
    expect(placeFrom(camera, ROOM, three)).toEqual({ kind: 'too-few', clicks: 3 })
    expect(placeFrom(camera, ROOM.map((point) => ({ ...point, zM: null })), seenBy(camera, ROOM))).toEqual({ kind: 'too-few', clicks: 0 })
    expect(placeFrom(undefined, ROOM, three)).toEqual({ kind: 'no-lens' })
    expect(whyNotUsed([{ label: 'cam01', outcome: { kind: 'too-few', clicks: 3 }, before: undefined }])).toMatch(/^From 4 clicks on/)
    expect(whyNotUsed([{ label: 'cam01', outcome: { kind: 'no-lens' }, before: undefined }])).toBe('Without a lens clicks tell no place.')
  })

  it('says which point is mixed up, and where one should be that was not clicked', () => {
    const wrong = placed(camera, ROOM, seenBy(camera, ROOM, { e: [60, -40] }))
    expect(wrong.suspect?.name).toBe('e')
    expect(placeNotes(wrong)[0]?.text).toMatch(/^e seems to be clicked or written wrongly/)
    expect(placeNotes(wrong)).toHaveLength(1)
    expect(shortWords(wrong, 7).tone).toBe('watch')
    expect(doubtOf([{ label: 'cam01', outcome: wrong, before: undefined }])).toBe('Look first at e in cam01: clicked or written wrongly, as it seems.')
    const six = placed(camera, ROOM, seenBy(camera, ROOM.slice(0, 6)))
    expect(Math.hypot(...six.expected.get('g')!.map((value, axis) => value - project(camera, [0, 0, 1.5])![axis]!))).toBeLessThan(0.01)
  })

  it('is not used while a second place explains the clicks as well, nor while points lie on one line', () => {
    const far: Camera = { ...camera, focalXPx: 9_000, focalYPx: 9_000 }
    const plate = [at('a', -0.05, -0.05, 0), at('b', 0.05, -0.05, 0), at('c', 0.05, 0.05, 0), at('d', -0.05, 0.05, 0)]
    const flat = placed({ ...far, focalXPx: 1_000, focalYPx: 1_000 }, plate, seenBy({ ...far, focalXPx: 1_000, focalYPx: 1_000 }, plate))
    expect(flat.resection.alternative).toBeDefined()
    expect(whyNotUsed([{ label: 'cam01', outcome: flat, before: undefined }])).toMatch(/^Where cam01 stands is not certain/)
    const line = [-2, -1, 0, 1, 2].map((x) => at(`p${x}`, x / 4, 0, 0))
    const refused = placeFrom(camera, line, seenBy(camera, line))
    expect(refused).toMatchObject({ kind: 'problem', problem: { code: 'points-on-a-line' } })
    expect(whyNotUsed([{ label: 'cam01', outcome: refused, before: undefined }])).toMatch(/^The clicks in cam01/)
  })

  it('told from another origin is a doubt where other cameras keep their places', () => {
    const shifted = ROOM.map((point) => ({ ...point, xM: point.xM! + 3 }))
    const elsewhere = placed(camera, shifted, seenBy(camera, ROOM))
    const kept = { label: 'cam02', outcome: { kind: 'too-few', clicks: 0 } as const, before: other }
    expect(doubtOf([{ label: 'cam01', outcome: elsewhere, before: camera }, kept])).toMatch(/^cam01 would stand somewhere else altogether, while cam02 stays/)
    expect(doubtOf([{ label: 'cam01', outcome: exact, before: camera }, kept])).toBeNull()
    expect(doubtOf([{ label: 'cam01', outcome: elsewhere, before: camera }])).toBeNull()
  })
})
