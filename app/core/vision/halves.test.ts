import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HALPE_26 } from '../body/halpe26.ts'
import { add, type Vec3 } from '../math/vec3.ts'
import type { Person } from './seen-person.ts'
import { project, type Camera } from './camera.ts'
import { halvesFinder, joined } from './halves.ts'
import { camerasAround } from './testing/cameras-around.ts'
import { walkerAt } from './testing/walker.ts'

const cameras = camerasAround(3)
const find = halvesFinder(cameras, HALPE_26)
const LOWER = new Set(HALPE_26.filter((name) => /hip|knee|ankle|toe|heel/.test(name)).map((name) => HALPE_26.indexOf(name)))

const seenBy = (camera: Camera, timeS: number, at: Vec3): Person => walkerAt(timeS).flatMap((point) => [...project(camera, add(point, at))!, 0.9])
const half = (person: Person, lower: boolean): Person => person.map((value, at) => (LOWER.has(Math.floor(at / 3)) === lower ? value : 0))
const shownWith = (camera: number, people: readonly Person[], timeS: number) => cameras.map((one, place) => (place === camera ? people : [seenBy(one, timeS, [0, 0, 0]), seenBy(one, timeS + 0.5, [0.9, -0.7, 0])]))

describe('a person whom a camera shows as two halves', () => {
  it('is found, whichever camera it is, in whatever order it lists them, and whole again when they are put together', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.double({ min: 0, max: 2, noNaN: true }), fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (camera, timeS, order) => {
        const whole = seenBy(cameras[camera]!, timeS, [0, 0, 0])
        const shown = [half(whole, false), half(whole, true), seenBy(cameras[camera]!, timeS + 0.5, [0.9, -0.7, 0])]
        const listed = order.map((who) => shown[who]!)
        const found = find(shownWith(camera, listed, timeS))
        expect(found).toHaveLength(1)
        const { one, other } = found[0]!
        expect(joined(listed[one]!, listed[other]!)).toEqual(whole)
      }),
      { numRuns: 30 },
    )
  })
})

describe('nobody is put together', () => {
  it('of whole people', () => {
    for (let moment = 0; moment < 20; moment++) expect(find(shownWith(0, [seenBy(cameras[0]!, moment / 10, [0, 0, 0]), seenBy(cameras[0]!, moment / 10 + 0.5, [0.9, -0.7, 0])], moment / 10))).toEqual([])
  })

  it('of one person’s upper and another’s lower half, where something hides the rest', () => {
    for (let moment = 0; moment < 20; moment++)
      for (const camera of [0, 1, 2]) {
        const people = [half(seenBy(cameras[camera]!, moment / 10, [0, 0, 0]), false), half(seenBy(cameras[camera]!, moment / 10 + 0.5, [0.9, -0.7, 0]), true)]
        expect(find(shownWith(camera, people, moment / 10))).toEqual([])
      }
  })

  it('where no other camera sees them', () => {
    const whole = seenBy(cameras[0]!, 0, [0, 0, 0])
    expect(find([[half(whole, false), half(whole, true)], [], []])).toEqual([])
  })
})
