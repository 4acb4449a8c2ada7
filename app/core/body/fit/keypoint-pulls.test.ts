import { expect, it } from 'vitest'
import { randomStream } from '../../math/random-stream.ts'
import { fromRotationVector } from '../../math/rotation-vector.ts'
import type { Vec3 } from '../../math/vec3.ts'
import { walkerAt } from '../../vision/testing/walker.ts'
import { HALPE_26 } from '../halpe26.ts'
import { bodySizeOf } from './body-size-of.ts'
import { bodyTree, FIT_SEGMENTS } from './body-tree.ts'
import { firstPose } from './first-pose.ts'
import { keypointPulls } from './keypoint-pulls.ts'
import { NormalEquations, UNKNOWNS } from './normal-equations.ts'
import { seenPose } from './seen-pose.ts'
import { move } from './turning.ts'

const random = randomStream(7, 'a moment')
const noisy = ([x, y, z]: Vec3): Vec3 => [x + random.gaussian(0, 0.03), y + random.gaussian(0, 0.03), z + random.gaussian(0, 0.03)]
const pointsAt = (frame: number) => walkerAt(frame / 60)
const tree = bodyTree(bodySizeOf(60, (frame, keypoint) => pointsAt(frame)[HALPE_26.indexOf(keypoint)])!)
const seen = seenPose(tree, (keypoint) => ({ at: noisy(pointsAt(20)[HALPE_26.indexOf(keypoint)]!), covariance: [2e-4, 3e-5, -2e-5, 1e-4, 1e-5, 3e-4] }))
const start = firstPose((keypoint) => pointsAt(20)[HALPE_26.indexOf(keypoint)])!
const BELIEVED_TO = 1.5
const SMALL = 1e-4

function at(step: Float64Array) {
  const [root, turns] = [Float64Array.from(start.root), Float64Array.from(start.turns.flatMap((turn) => [...turn]))]
  move(root, turns, step)
  return [root, turns] as const
}

it('keypoints pull by how their loss falls, and with all of its flatness their weights are how it bends', () => {
  const system = new NormalEquations()
  const pulls = keypointPulls(tree, system)
  expect(pulls.look(seen)).toBe(tree.keypoints.length)
  const lossAt = (step: Float64Array) => pulls.loss(...at(step), BELIEVED_TO)
  system.matrix.fill(0)
  system.right.fill(0)
  const squares = pulls.put(...at(new Float64Array(UNKNOWNS)), BELIEVED_TO, 1)
  const here = lossAt(new Float64Array(UNKNOWNS))
  expect(squares, 'those far off count less').toBeLessThan(here)
  const beside = (unknown: number, by: number) => lossAt(new Float64Array(UNKNOWNS).fill(by, unknown, unknown + 1))
  for (let unknown = 0; unknown < UNKNOWNS; unknown++) expect((beside(unknown, SMALL) - beside(unknown, -SMALL)) / (2 * SMALL) / -2, `slope ${unknown}`).toBeCloseTo(system.right[unknown]!, 2)
  // Moving the root turns nothing: all that bends is the loss.
  for (let unknown = 0; unknown < 3; unknown++) expect((beside(unknown, SMALL) - 2 * here + beside(unknown, -SMALL)) / SMALL ** 2 / 2 / system.matrix[unknown * UNKNOWNS + unknown]!, `bend ${unknown}`).toBeCloseTo(1, 3)
})

it('a turn by a vector is that of its rotation', () => {
  const by: Vec3 = [0.3, -0.2, 0.5]
  const step = new Float64Array(UNKNOWNS)
  step.set(by, 3)
  const [, turns] = at(step)
  const turn = fromRotationVector(by)
  const [x, y, z] = [0, 1, 2].map((row) => turn[3 * row]! * start.turns[0]![0]! + turn[3 * row + 1]! * start.turns[0]![3]! + turn[3 * row + 2]! * start.turns[0]![6]!)
  expect([turns[0], turns[3], turns[6]].map((value) => value!.toFixed(12))).toEqual([x, y, z].map((value) => value!.toFixed(12)))
  expect(FIT_SEGMENTS[0]).toBe('pelvis')
})
