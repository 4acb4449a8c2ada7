/**
 * The colour of every vertex of a figure at rest, in linear light: what `page/person/person-shader.ts` and `face.ts` work out for
 * every pixel, coarser. Without a GPU a picture is drawn from these in a twentieth of the time.
 */
import { linear, type LinearRgb } from '../colour.ts'
import type { FigureMesh } from '../figure/mesh.ts'
import { SOLE_M } from '../figure/shoe.ts'
import type { Pose } from '../model.ts'
import { sizeOf } from '../person/girth.ts'
import { headLandmarks } from '../person/landmarks.ts'
import type { Look } from '../person/look.ts'
import type { Person } from '../person/person.ts'

/** Three numbers a vertex. */
export function vertexColours({ positions, coats, hair }: FigureMesh, { dimensions, build }: Person, look: Look, rest: Pose, isHead: boolean): Float32Array {
  const colours = new Float32Array(positions.length)
  const skin = linear(look.skin)
  const [hairColour, socks] = [linear(look.hair.colour), linear(look.socks.colour)]
  const top = topOf(look, rest)
  const bottom = bottomOf(look, rest)
  const shoe = shoeOf(look, rest['left-foot'].origin[2] - dimensions.ankleHeightM + SOLE_M)
  const face = isHead ? faceOf({ dimensions, build, look }, rest, skin, hairColour) : () => skin
  for (let vertex = 0; vertex < hair.length; vertex++) {
    const [x, y, z] = [positions[3 * vertex]!, positions[3 * vertex + 1]!, positions[3 * vertex + 2]!]
    const coat = (index: number) => coats[4 * vertex + index]! < 0
    const colour = hair[vertex]! < 0 ? hairColour : coat(0) ? top(y, z) : coat(1) ? bottom(x, y, z) : coat(3) ? shoe(x, z) : coat(2) ? socks : face(x, y, z)
    colours.set(colour, 3 * vertex)
  }
  return colours
}

function topOf({ top }: Look, rest: Pose): (y: number, z: number) => LinearRgb {
  const [colour, accent] = [linear(top.colour), linear(top.accent)]
  const [, shoulderY, shoulderZ] = rest['left-upper-arm'].origin
  switch (top.pattern) {
    case 'plain':
      return () => colour
    case 'stripes':
      return (_y, z) => (Math.abs(z * 14 - Math.floor(z * 14) - 0.5) * 2 > 0.52 ? accent : colour)
    case 'block':
      return (_y, z) => (z > shoulderZ - 0.17 ? accent : colour)
    case 'sides':
      return (y, z) => (Math.abs(y) > 0.115 && Math.abs(y) < shoulderY - 0.03 && z < shoulderZ - 0.1 ? accent : colour)
  }
}

function bottomOf({ bottom }: Look, rest: Pose): (x: number, y: number, z: number) => LinearRgb {
  const [colour, accent] = [linear(bottom.colour), linear(bottom.accent)]
  const [, waistY, waistZ] = rest['left-thigh'].origin
  if (bottom.pattern === 'plain') return () => colour
  return (x, y, z) => (Math.abs(x) < 0.018 && Math.abs(y) - waistY - 0.16 * (waistZ - z) > 0.045 ? accent : colour)
}

function shoeOf({ shoes }: Look, soleTop: number): (x: number, z: number) => LinearRgb {
  const [colour, sole, accent] = [linear(shoes.colour), linear(shoes.sole), linear(shoes.accent)]
  return (x, z) => (z < soleTop ? sole : Math.sin(x * 70 + z * 45) > 0.62 ? accent : colour)
}

/** Brows, eyes, nostrils, mouth and beard, as large as vertices lie apart. */
function faceOf({ dimensions, build, look }: Person, rest: Pose, skin: LinearRgb, hair: LinearRgb): (x: number, y: number, z: number) => LinearRgb {
  const { leftEye, nose } = headLandmarks(dimensions)
  const size = sizeOf(dimensions)
  const [headX, headY, headZ] = rest.head.origin
  const [eyeY, mouthZ] = [leftEye[1] / size, (nose[2] - leftEye[2]) / size - 0.026]
  const dark: LinearRgb = [0.03, 0.025, 0.02]
  const lip: LinearRgb = [skin[0] * 0.82 + 0.03, skin[1] * 0.5, skin[2] * 0.5]
  const bearded = build.sex > 0.6 && look.beard > 0.3
  return (restX, restY, restZ) => {
    const x = (restX - headX - nose[0]) / size
    const y = Math.abs(restY - headY) / size
    const z = (restZ - headZ - leftEye[2]) / size
    if (x <= -0.095) return skin
    if (Math.abs(y - eyeY) < 0.015 && Math.abs(z) < 0.008) return dark
    if (Math.abs(y - eyeY - 0.001) < 0.021 && Math.abs(z - 0.019) < 0.005) return hair
    if (y < 0.024 && Math.abs(z - mouthZ) < 0.009) return lip
    return bearded && z < mouthZ + 0.02 ? hair : skin
  }
}
