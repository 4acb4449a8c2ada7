import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { multiply, rotationAbout, transform } from '../../../app/core/math/mat3.ts'
import { add, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { Frame, Pose, Segment } from '../model.ts'
import { makeDimensions } from '../person/dimensions.ts'
import { halpe26 } from '../person/keypoints.ts'
import { makePerson } from '../person/person.ts'
import { standingPose } from '../person/pose.ts'
import { bonesOf } from './bones.ts'
import { ellipsoid } from './field.ts'
import { type Figure, makeFigure } from './figure.ts'
import type { BoundMesh } from './mesh.ts'
import { skin } from './skinning.ts'
import { surfaceNet } from './surface-net.ts'

const people = [1, 2].map((seed) => ({ seed, dimensions: makeDimensions(seed), figure: makeFigure(makePerson(seed)) }))

function posed(figure: Figure, part: BoundMesh, pose: Pose): Float32Array {
  const into = new Float32Array(part.positions.length)
  skin(part, bonesOf(figure.rest, pose), into)
  return into
}

const nearest = (positions: Float32Array, [x, y, z]: Vec3): number => {
  let least = Infinity
  for (let at = 0; at < positions.length; at += 3) least = Math.min(least, Math.hypot(positions[at]! - x, positions[at + 1]! - y, positions[at + 2]! - z))
  return least
}

describe('the figure', () => {
  it.each(people)('of person $seed stands on the floor with the tread of its shoes, neither in it nor above it', ({ dimensions, figure }) => {
    const body = posed(figure, figure.body, standingPose(dimensions))
    const heights = body.filter((_, index) => index % 3 === 2)
    expect(Math.abs(Math.min(...heights))).toBeLessThan(0.004)
    expect(heights.filter((z) => Math.abs(z) < 0.004).length).toBeGreaterThan(100)
  })

  it.each(people)('of person $seed has its skin where the truth has nose, ears, heels and toes', ({ dimensions, figure }) => {
    const pose = standingPose(dimensions)
    const truth = halpe26(dimensions, pose)
    const [head, body] = [posed(figure, figure.head, pose), posed(figure, figure.body, pose)]
    for (const name of ['nose', 'left-eye', 'right-eye', 'left-ear', 'right-ear'] as const) expect(nearest(head, truth[name])).toBeLessThan(0.014)
    // within the shoe, which is some millimetres thick
    for (const name of ['left-heel', 'right-heel', 'left-big-toe', 'right-big-toe', 'left-small-toe', 'right-small-toe'] as const)
      expect(nearest(body, truth[name])).toBeLessThan(0.025)
  })

  it.each(people)('of person $seed is as tall as the person, but for hair and soles', ({ dimensions, figure }) => {
    const head = posed(figure, figure.head, standingPose(dimensions))
    const top = Math.max(...head.filter((_, index) => index % 3 === 2))
    expect(top).toBeGreaterThan(dimensions.heightM - 0.012)
    expect(top).toBeLessThan(dimensions.heightM + 0.09)
  })

  it('moves as a whole with the body as a whole', () => {
    const { dimensions, figure } = people[0]!
    const standing = standingPose(dimensions)
    const before = posed(figure, figure.body, standing)
    const turn = rotationAbout('z', Math.PI / 2)
    const moved = Object.fromEntries(
      Object.entries(standing).map(([segment, { origin, axes }]): [string, Frame] => [segment, { origin: add(transform(turn, origin), [1, 2, 0.5]), axes: multiply(turn, axes) }]),
    ) as Record<Segment, Frame>
    const after = posed(figure, figure.body, moved)
    for (let at = 0; at < before.length; at += 3) {
      expect(after[at]!).toBeCloseTo(1 - before[at + 1]!, 4)
      expect(after[at + 1]!).toBeCloseTo(2 + before[at]!, 4)
      expect(after[at + 2]!).toBeCloseTo(0.5 + before[at + 2]!, 4)
    }
  })

  it('is carried by bones whose shares make one', () => {
    for (const { figure } of people)
      for (const { weights } of [figure.body, figure.head, figure.caster])
        for (let at = 0; at < weights.length; at += 4) expect(weights[at]! + weights[at + 1]! + weights[at + 2]! + weights[at + 3]!).toBeCloseTo(1, 5)
  })
})

describe('a surface net', () => {
  it('is closed, faces outwards and lies on its surface', () => {
    const radius = fc.double({ min: 0.08, max: 0.2, noNaN: true })
    fc.assert(
      fc.property(radius, radius, radius, (a, b, c) => {
        const field = ellipsoid([0.01, -0.02, 0], [a, b, c])
        const { positions, triangles } = surfaceNet(field, { least: [-0.25, -0.25, -0.25], most: [0.25, 0.25, 0.25] }, 0.02)
        const edges = new Map<string, number>()
        for (let at = 0; at < triangles.length; at += 3) {
          const corners = [triangles[at]!, triangles[at + 1]!, triangles[at + 2]!] as const
          corners.forEach((from, index) => {
            const to = corners[(index + 1) % 3]!
            edges.set(`${from}>${to}`, (edges.get(`${from}>${to}`) ?? 0) + 1)
          })
        }
        for (const [edge, times] of edges) {
          expect(times).toBe(1)
          expect(edges.has(edge.split('>').toReversed().join('>'))).toBe(true)
        }
        for (let at = 0; at < positions.length; at += 3) expect(Math.abs(field(positions[at]!, positions[at + 1]!, positions[at + 2]!))).toBeLessThan(0.001)
        expect(signedVolume(positions, triangles)).toBeGreaterThan(0.9 * ((4 / 3) * Math.PI * a * b * c))
      }),
      { numRuns: 10 },
    )
  })
})

/** By the divergence theorem. */
function signedVolume(positions: Float64Array, triangles: Uint32Array): number {
  let sum = 0
  const at = (vertex: number, axis: number) => positions[3 * vertex + axis]!
  for (let index = 0; index < triangles.length; index += 3) {
    const [a, b, c] = [triangles[index]!, triangles[index + 1]!, triangles[index + 2]!]
    sum +=
      at(a, 0) * (at(b, 1) * at(c, 2) - at(b, 2) * at(c, 1)) + at(a, 1) * (at(b, 2) * at(c, 0) - at(b, 0) * at(c, 2)) + at(a, 2) * (at(b, 0) * at(c, 1) - at(b, 1) * at(c, 0))
  }
  return sum / 6
}
