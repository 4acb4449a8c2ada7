import type { Build, Dimensions, Pose } from '../model.ts'
import { girthOf } from '../person/girth.ts'
import { headLandmarks } from '../person/landmarks.ts'
import type { Look } from '../person/look.ts'
import { SEGMENTS } from '../person/segments.ts'
import { bind } from './binding.ts'
import { clothes } from './clothes.ts'
import { type Field, smoothMin } from './field.ts'
import { fleshOf } from './flesh.ts'
import { hair } from './hair.ts'
import { inRest } from './in-rest.ts'
import { restPose } from './rest.ts'
import { type Box, gradient, type Surface, surfaceNet } from './surface-net.ts'
import { inOrderOfUse } from './vertex-order.ts'

/** A part of the figure at rest. Four bones a vertex; `coats` tell what one sees there. */
export interface FigureMesh {
  positions: Float32Array
  normals: Float32Array
  bones: Uint8Array
  weights: Float32Array
  /** Top, bottom, socks, shoes; then hair. Negative where that layer is what one sees. */
  coats: Float32Array
  hair: Float32Array
  /** Share of the sky that flesh and cloth leave open. */
  openness: Float32Array
  triangles: Uint32Array
}

export interface Figure {
  rest: Pose
  body: FigureMesh
  head: FigureMesh
  /** Coarser, for the shadow. */
  caster: Pick<FigureMesh, 'positions' | 'bones' | 'weights' | 'triangles'>
}

/** As coarse as still looks round: what it costs to draw goes by the number of triangles. */
const CELL_M = { body: 0.017, hand: 0.0085, foot: 0.012, face: 0.0075, skull: 0.013, caster: 0.03 }
/** The parts' meshes differ in fineness: each goes on within the other, past its own ragged border. */
const OVERLAP_M = 0.04
const SHOE_EDGE_M = 0.0015
const OCCLUSION_REACH_M = 0.07

export function makeFigure(dimensions: Dimensions, build: Build, look: Look): Figure {
  const rest = restPose(dimensions)
  const girth = girthOf(dimensions, build)
  const flesh = fleshOf(dimensions, build, girth, rest)
  const skinFields = SEGMENTS.filter((segment) => !/foot|toes/.test(segment)).map((segment) => flesh[segment])
  const shoeFields = SEGMENTS.filter((segment) => /foot|toes/.test(segment)).map((segment) => flesh[segment])
  const { top, bottom, socks } = clothes(dimensions, girth, look, rest, flesh)
  const grown = hair(dimensions, look.hair, flesh.scalp)
  const locks = grown && { field: inRest(rest.head, grown.field), coat: inRest(rest.head, grown.coat) }
  const skin: Field = (x, y, z) => smoothUnion(skinFields, x, y, z, 0.03)
  const shoes: Field = (x, y, z) => smoothUnion(shoeFields, x, y, z, 0.012)
  const layers = [top.field, bottom.field, socks.field, shoes, ...(locks ? [locks.field] : [])]
  const worn = [top.coat, bottom.coat, socks.coat, (x: number, y: number, z: number) => shoes(x, y, z) - SHOE_EDGE_M]
  const all: Field = (x, y, z) => smoothUnion(layers, x, y, z, 0.003, skin(x, y, z))
  const box = boxOf(dimensions, rest)
  const neckZ = rest.head.origin[2] + 0.02
  const handEnds = (['left-hand', 'right-hand'] as const).map((hand) => inRest(rest[hand], (_x, _y, z) => z))
  const ankleZ = Math.max(rest['left-foot'].origin[2], rest['right-foot'].origin[2]) + 0.03
  const footDepth = (z: number) => ankleZ - z
  const handDepth = (x: number, y: number, z: number) => (y > 0.3 ? -handEnds[0]!(x, y, z) : y < -0.3 ? -handEnds[1]!(x, y, z) : -1)
  const coarse = surfaceNet(all, box, CELL_M.body, (x, y, z) => Math.max(z - neckZ, footDepth(z), handDepth(x, y, z)) < OVERLAP_M)
  const hands = handBoxes(dimensions, rest).map((part) => surfaceNet(all, part, CELL_M.hand, (x, y, z) => handDepth(x, y, z) > 0))
  const feet = footBoxes(dimensions, rest, ankleZ).map((part) => surfaceNet(all, part, CELL_M.foot, (_x, _y, z) => footDepth(z) > 0))
  const headBox: Box = { least: [-0.25, -0.25, neckZ - 0.02], most: [0.25, 0.25, rest.head.origin[2] + dimensions.headM + 0.08] }
  const { leftEye, leftEar } = headLandmarks(dimensions)
  const [earX, chinZ] = [rest.head.origin[0] + leftEar[0], rest.head.origin[2] + leftEye[2] - 0.14]
  const faceDepth = (x: number, z: number) => Math.min(x - earX + 0.04, z - chinZ)
  const face = surfaceNet(all, headBox, CELL_M.face, (x, _y, z) => z > neckZ && faceDepth(x, z) > 0)
  const skull = surfaceNet(all, headBox, CELL_M.skull, (x, _y, z) => z > neckZ && faceDepth(x, z) < OVERLAP_M)
  const finish = (surfaces: readonly Surface[]): FigureMesh => {
    const { positions, triangles } = joined(surfaces)
    const count = positions.length / 3
    const normals = new Float32Array(positions.length)
    const coats = new Float32Array(4 * count)
    const hairs = new Float32Array(count)
    const openness = new Float32Array(count)
    for (let vertex = 0; vertex < count; vertex++) {
      const [x, y, z] = [positions[3 * vertex]!, positions[3 * vertex + 1]!, positions[3 * vertex + 2]!]
      const slope = gradient(all, x, y, z, 0.0015)
      const steepness = Math.hypot(...slope) || 1
      const [ux, uy, uz] = [slope[0] / steepness, slope[1] / steepness, slope[2] / steepness]
      normals.set([ux, uy, uz], 3 * vertex)
      worn.forEach((coat, index) => (coats[4 * vertex + index] = coat(x, y, z)))
      hairs[vertex] = locks ? locks.coat(x, y, z) : 1
      const reach = all(x + OCCLUSION_REACH_M * ux, y + OCCLUSION_REACH_M * uy, z + OCCLUSION_REACH_M * uz) / OCCLUSION_REACH_M
      openness[vertex] = Math.max(0, Math.min(1, reach))
    }
    return { positions: Float32Array.from(positions), normals, coats, hair: hairs, openness, triangles, ...bind(positions, triangles, flesh) }
  }
  const caster = surfaceNet(all, box, CELL_M.caster)
  return {
    rest,
    body: finish([coarse, ...hands, ...feet]),
    head: finish([face, skull]),
    caster: { positions: Float32Array.from(caster.positions), triangles: caster.triangles, ...bind(caster.positions, caster.triangles, flesh) },
  }
}

function smoothUnion(fields: readonly Field[], x: number, y: number, z: number, k: number, first = Infinity): number {
  let distance = first
  for (const field of fields) distance = smoothMin(distance, field(x, y, z), k)
  return distance
}

function boxOf({ ankleHeightM, headM }: Dimensions, rest: Pose): Box {
  const hand = rest['left-hand'].origin
  const feet = Math.min(rest['left-foot'].origin[2], rest['right-foot'].origin[2]) - ankleHeightM
  return { least: [-0.35, -hand[1] - 0.25, feet - 0.03], most: [0.4, hand[1] + 0.25, rest.head.origin[2] + headM + 0.05] }
}

function handBoxes({ handM }: Dimensions, rest: Pose): Box[] {
  return (['left-hand', 'right-hand'] as const).map((name): Box => {
    const [x, y, z] = rest[name].origin
    const reach = 1.1 * handM
    return { least: [x - 0.12, y > 0 ? y - 0.1 : y - reach, z - reach], most: [x + 0.13, y > 0 ? y + reach : y + 0.1, z + 0.08] }
  })
}

function footBoxes({ footLengthM, ankleHeightM }: Dimensions, rest: Pose, ankleZ: number): Box[] {
  return (['left-foot', 'right-foot'] as const).map((name): Box => {
    const [x, y, z] = rest[name].origin
    return { least: [x - 0.15, y - 0.14, z - ankleHeightM - 0.03], most: [x + footLengthM, y + 0.14, ankleZ + 0.012] }
  })
}

function joined(surfaces: readonly Surface[]): Surface {
  const positions: number[] = []
  const all: number[] = []
  for (const surface of surfaces) {
    const first = positions.length / 3
    for (const value of surface.positions) positions.push(value)
    for (const vertex of surface.triangles) all.push(vertex + first)
  }
  const { triangles, vertices } = inOrderOfUse(positions.length / 3, Uint32Array.from(all))
  const ordered = new Float64Array(3 * vertices.length)
  vertices.forEach((old, vertex) => ordered.set(positions.slice(3 * old, 3 * old + 3), 3 * vertex))
  return { positions: ordered, triangles }
}
