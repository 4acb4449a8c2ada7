import { Vector3, Vector4 } from 'three'
import { linear, type Srgb } from '../../colour.ts'
import { SOLE_M } from '../../figure/shoe.ts'
import type { Pose } from '../../model.ts'
import { sizeOf } from '../../person/girth.ts'
import { headLandmarks } from '../../person/landmarks.ts'
import type { Person } from '../../person/person.ts'
import type { Uniforms } from '../uniforms.ts'

/** Colours, and the places of the figure at rest that patterns and face are painted by. */
export function personUniforms({ dimensions, build, look }: Person, rest: Pose): Uniforms {
  const { leftEye, nose } = headLandmarks(dimensions)
  return {
    skinColour: colour(look.skin),
    topColour: colour(look.top.colour),
    topAccent: colour(look.top.accent),
    bottomColour: colour(look.bottom.colour),
    bottomAccent: colour(look.bottom.accent),
    sockColour: colour(look.socks.colour),
    shoeColour: colour(look.shoes.colour),
    shoeAccent: colour(look.shoes.accent),
    soleColour: colour(look.shoes.sole),
    hairColour: colour(look.hair.colour),
    irisColour: colour(look.irises),
    shoulders: { value: new Vector3(...rest['left-upper-arm'].origin) },
    waist: { value: new Vector3(...rest['left-thigh'].origin) },
    soleTop: { value: rest['left-foot'].origin[2] - dimensions.ankleHeightM + SOLE_M },
    headOrigin: { value: new Vector3(...rest.head.origin) },
    faceMarks: { value: new Vector4(leftEye[1], leftEye[2], nose[0], nose[2]) },
    scaleOfHead: { value: sizeOf(dimensions) },
    beard: { value: build.sex > 0.6 ? look.beard : 0 },
    browDark: { value: 0.5 + 0.4 * build.sex },
  }
}

const colour = (seen: Srgb) => ({ value: new Vector3(...linear(seen)) })
