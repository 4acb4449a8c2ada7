import { BackSide, BufferAttribute, BufferGeometry, DoubleSide, DynamicDrawUsage, GLSL3, Mesh, NoBlending, RawShaderMaterial, Scene, Vector3, Vector4 } from 'three'
import { linear, type Srgb } from '../colour.ts'
import type { Bones } from '../figure/bones.ts'
import { makeFigure } from '../figure/figure.ts'
import type { BoundMesh, FigureMesh } from '../figure/mesh.ts'
import { SOLE_M } from '../figure/shoe.ts'
import { skin } from '../figure/skinning.ts'
import type { Pose } from '../model.ts'
import { sizeOf } from '../person/girth.ts'
import { headLandmarks } from '../person/landmarks.ts'
import { EMPTY_FRAGMENT, OCCLUDER_VERTEX, PERSON_SHADOW_VERTEX, PERSON_VERTEX, personFragment } from './person-shader.ts'
import type { Stage } from './protocol.ts'
import type { Uniforms } from './screen-pass.ts'

export interface Person {
  rest: Pose
  seen: Scene
  shadow: Scene
  /** Moves what is seen, or what casts the shadow. */
  pose(part: 'seen' | 'shadow', bones: Bones): void
}

/** The figure in two materials over one set of bones. `shared`: light, lens and camera. */
export function makePerson(person: NonNullable<Stage['person']>, before: BufferGeometry, shared: Uniforms): Person {
  const { dimensions, build, look } = person
  const figure = makeFigure(person)
  const { rest } = figure
  const marks = headLandmarks(dimensions)
  const own: Uniforms = {
    ...shared,
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
    faceMarks: { value: new Vector4(marks.leftEye[1], marks.leftEye[2], marks.nose[0], marks.nose[2]) },
    scaleOfHead: { value: sizeOf(dimensions) },
    beard: { value: build.sex > 0.6 ? look.beard : 0 },
    browDark: { value: 0.5 + 0.4 * build.sex },
  }
  const hiding = new RawShaderMaterial({ vertexShader: OCCLUDER_VERTEX, fragmentShader: EMPTY_FRAGMENT, uniforms: own, glslVersion: GLSL3, side: DoubleSide, colorWrite: false })
  const hider = new Mesh(before, hiding)
  hider.frustumCulled = false
  hider.renderOrder = -1
  const seen = new Scene().add(hider)
  const shadow = new Scene()
  const put = (scene: Scene, geometry: BufferGeometry, material: RawShaderMaterial) => {
    const mesh = new Mesh(geometry, material)
    mesh.frustumCulled = false
    scene.add(mesh)
  }
  const geometries = { body: asGeometry(figure.body), head: asGeometry(figure.head), caster: moving(figure.caster) }
  for (const part of ['body', 'head'] as const) {
    // rows grow downwards, so that what faces the camera winds the other way
    const material = new RawShaderMaterial({ vertexShader: PERSON_VERTEX, fragmentShader: personFragment(part === 'head', look), uniforms: own, glslVersion: GLSL3, side: BackSide, blending: NoBlending })
    put(seen, geometries[part], material)
  }
  put(shadow, geometries.caster, new RawShaderMaterial({ vertexShader: PERSON_SHADOW_VERTEX, fragmentShader: EMPTY_FRAGMENT, uniforms: own, glslVersion: GLSL3, side: DoubleSide, colorWrite: false }))
  return {
    rest,
    seen,
    shadow,
    pose(part, bones) {
      if (part === 'shadow') return move(geometries.caster, figure.caster, bones)
      move(geometries.body, figure.body, bones, figure.body.normals)
      move(geometries.head, figure.head, bones, figure.head.normals)
    },
  }
}

function move(geometry: BufferGeometry, mesh: BoundMesh, bones: Bones, normals?: Float32Array): void {
  const [positions, turned] = [geometry.getAttribute('position'), normals && geometry.getAttribute('normal')]
  skin(mesh, bones, positions.array as Float32Array, normals, turned?.array as Float32Array | undefined)
  positions.needsUpdate = true
  if (turned) turned.needsUpdate = true
}

function asGeometry(mesh: FigureMesh): BufferGeometry {
  const count = mesh.positions.length / 3
  const hairAndOpenness = new Float32Array(2 * count)
  for (let vertex = 0; vertex < count; vertex++) hairAndOpenness.set([mesh.hair[vertex]!, mesh.openness[vertex]!], 2 * vertex)
  return moving(mesh)
    .setAttribute('normal', new BufferAttribute(mesh.normals.slice(), 3).setUsage(DynamicDrawUsage))
    .setAttribute('atRest', new BufferAttribute(mesh.positions, 3))
    .setAttribute('coats', new BufferAttribute(mesh.coats, 4))
    .setAttribute('hairAndOpenness', new BufferAttribute(hairAndOpenness, 2))
}

function moving({ positions, triangles }: BoundMesh): BufferGeometry {
  return new BufferGeometry().setAttribute('position', new BufferAttribute(positions.slice(), 3).setUsage(DynamicDrawUsage)).setIndex(new BufferAttribute(triangles, 1))
}

const colour = (seen: Srgb) => ({ value: new Vector3(...linear(seen)) })
