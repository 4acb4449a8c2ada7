import type { Dimensions, Pose } from '../model.ts'
import { headLandmarks } from '../person/landmarks.ts'
import type { Field } from './field.ts'
import { inRest } from './in-rest.ts'
import { type Box, type Surface, surfaceNet } from './surface-net.ts'

/** As coarse as still looks round: what it costs to draw goes by the number of triangles. */
const CELL_M = { body: 0.017, hand: 0.0085, foot: 0.012, face: 0.0075, skull: 0.013, caster: 0.03 }
/** The parts' meshes differ in fineness: each goes on within the other, past its own ragged border. */
const OVERLAP_M = 0.04

/** `coarseness`: how much larger cells are than for films. */
export function bodySurfaces(all: Field, dimensions: Dimensions, rest: Pose, coarseness: number): Surface[] {
  const neckZ = neckOf(rest)
  const ankleZ = Math.max(rest['left-foot'].origin[2], rest['right-foot'].origin[2]) + 0.03
  const footDepth = (z: number) => ankleZ - z
  const [leftWrist, rightWrist] = [inRest(rest['left-hand'], alongZ), inRest(rest['right-hand'], alongZ)]
  const handDepth = (x: number, y: number, z: number) => (y > 0.3 ? -leftWrist(x, y, z) : y < -0.3 ? -rightWrist(x, y, z) : -1)
  return [
    surfaceNet(all, bodyBox(dimensions, rest), coarseness * CELL_M.body, (x, y, z) => Math.max(z - neckZ, footDepth(z), handDepth(x, y, z)) < OVERLAP_M),
    ...handBoxes(dimensions, rest).map((box) => surfaceNet(all, box, coarseness * CELL_M.hand, (x, y, z) => handDepth(x, y, z) > 0)),
    ...footBoxes(dimensions, rest, ankleZ).map((box) => surfaceNet(all, box, coarseness * CELL_M.foot, (_x, _y, z) => footDepth(z) > 0)),
  ]
}

export function headSurfaces(all: Field, dimensions: Dimensions, rest: Pose, coarseness: number): Surface[] {
  const neckZ = neckOf(rest)
  const { leftEye, leftEar } = headLandmarks(dimensions)
  const [earX, chinZ] = [rest.head.origin[0] + leftEar[0], rest.head.origin[2] + leftEye[2] - 0.14]
  const faceDepth = (x: number, z: number) => Math.min(x - earX + 0.04, z - chinZ)
  const box: Box = { least: [-0.25, -0.25, neckZ - 0.02], most: [0.25, 0.25, rest.head.origin[2] + dimensions.headM + 0.08] }
  return [
    surfaceNet(all, box, coarseness * CELL_M.face, (x, _y, z) => z > neckZ && faceDepth(x, z) > 0),
    surfaceNet(all, box, coarseness * CELL_M.skull, (x, _y, z) => z > neckZ && faceDepth(x, z) < OVERLAP_M),
  ]
}

export const casterSurface = (all: Field, dimensions: Dimensions, rest: Pose): Surface => surfaceNet(all, bodyBox(dimensions, rest), CELL_M.caster)

const neckOf = (rest: Pose) => rest.head.origin[2] + 0.02
const alongZ: Field = (_x, _y, z) => z

function bodyBox({ ankleHeightM, headM }: Dimensions, rest: Pose): Box {
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
