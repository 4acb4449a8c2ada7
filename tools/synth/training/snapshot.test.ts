import { expect, it } from 'vitest'
import { HALPE_26, type Halpe26 } from '../../../app/core/body/halpe26.ts'
import { length, subtract } from '../../../app/core/math/vec3.ts'
import { makeFigure } from '../figure/figure.ts'
import { makePerson } from '../person/person.ts'
import { standingPose } from '../person/pose.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'
import { anyLook } from './any-look.ts'
import { anyPose } from './any-pose.ts'
import { snapshot } from './snapshot.ts'

const person = makePerson(5)
const figure = makeFigure(person, 1.8)
const INSIDE: readonly Halpe26[] = ['left-hip', 'right-hip', 'mid-hip', 'left-knee', 'right-knee', 'left-shoulder', 'right-shoulder', 'neck', 'left-ankle', 'right-ankle', 'left-elbow', 'right-elbow']

function taken(seed: number) {
  const random = randomStream(seed, 'test')
  return snapshot(random, person, figure, anyPose(random, person.dimensions, [still()]), anyLook(random, person.look))
}

const still = () => ({ durationS: 1, beltSpeedMps: 0, events: [], poseAt: () => standingPose(person.dimensions), supportAt: () => ({ left: undefined, right: undefined }) })

it('joints lie within the body that was drawn, whatever the pose and wherever the camera stands', () => {
  for (let seed = 0; seed < 12; seed++) {
    const { width, height, rgba, keypoints } = taken(seed)
    for (const name of INSIDE) {
      const [x, y] = [0, 1].map((axis) => Math.round(keypoints[2 * HALPE_26.indexOf(name) + axis]!)) as [number, number]
      expect([seed, name, x >= 0 && x < width && y >= 0 && y < height && rgba[4 * (y * width + x) + 3]! > 127]).toEqual([seed, name, true])
    }
  }
})

it('nothing of the person is cut off', () => {
  for (let seed = 0; seed < 12; seed++) {
    const { width, height, rgba } = taken(seed)
    const cover = (x: number, y: number) => rgba[4 * (y * width + x) + 3]!
    let atTheEdge = 0
    for (let x = 0; x < width; x++) atTheEdge += cover(x, 0) + cover(x, height - 1)
    for (let y = 0; y < height; y++) atTheEdge += cover(0, y) + cover(width - 1, y)
    expect([seed, atTheEdge]).toEqual([seed, 0])
  }
})

it('the same seed gives the same bytes', () => {
  const [one, other] = [taken(3), taken(3)]
  expect(Buffer.compare(one.rgba, other.rgba)).toBe(0)
  expect([...one.keypoints]).toEqual([...other.keypoints])
})

it('bones keep their lengths in any pose', () => {
  const random = randomStream(1, 'poses')
  const { upperArmM, forearmM, thighM, shankM } = person.dimensions
  for (let time = 0; time < 50; time++) {
    const pose = anyPose(random, person.dimensions, [still()])
    const apart = (one: keyof typeof pose, other: keyof typeof pose) => length(subtract(pose[one].origin, pose[other].origin))
    for (const side of ['left', 'right'] as const) {
      const bones = [apart(`${side}-upper-arm`, `${side}-forearm`), apart(`${side}-forearm`, `${side}-hand`), apart(`${side}-thigh`, `${side}-shank`), apart(`${side}-shank`, `${side}-foot`)]
      bones.forEach((bone, at) => expect(bone).toBeCloseTo([upperArmM, forearmM, thighM, shankM][at]!, 9))
    }
  }
})
