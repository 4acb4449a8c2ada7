import { BackSide, BufferAttribute, BufferGeometry, DoubleSide, DynamicDrawUsage, GLSL3, Mesh, NoBlending, RawShaderMaterial, Scene } from 'three'
import { type Bones, bonesOf } from '../../figure/bones.ts'
import { makeFigure } from '../../figure/figure.ts'
import type { BoundMesh, FigureMesh } from '../../figure/mesh.ts'
import { skin } from '../../figure/skinning.ts'
import type { Dimensions, Pose } from '../../model.ts'
import type { Person } from '../../person/person.ts'
import { caster } from '../shadow-map.ts'
import { EMPTY_FRAGMENT } from '../shadow-shader.ts'
import type { Uniforms } from '../uniforms.ts'
import { OCCLUDER_VERTEX, PERSON_VERTEX, personFragment } from './person-shader.ts'
import { personUniforms } from './person-uniforms.ts'

export interface DrawnPerson {
  dimensions: Dimensions
  seen: Scene
  shadow: Scene
  /** Moves what is seen, or what casts the shadow. */
  pose(part: 'seen' | 'shadow', pose: Pose): void
}

/** The figure behind what may stand `before` it. `shared`: light, lens and camera. */
export function drawnPerson(person: Person, before: BufferGeometry, shared: Uniforms): DrawnPerson {
  const figure = makeFigure(person)
  const { rest } = figure
  const uniforms: Uniforms = { ...shared, ...personUniforms(person, rest) }
  const [body, head, cast] = [asGeometry(figure.body), asGeometry(figure.head), moving(figure.caster)]
  const surface = (geometry: BufferGeometry, isHead: boolean) =>
    // rows grow downwards, so that what faces the camera winds the other way
    unculled(geometry, new RawShaderMaterial({ vertexShader: PERSON_VERTEX, fragmentShader: personFragment(isHead, person.look), uniforms, glslVersion: GLSL3, side: BackSide, blending: NoBlending }))
  return {
    dimensions: person.dimensions,
    seen: new Scene().add(hider(before, uniforms), surface(body, false), surface(head, true)),
    shadow: new Scene().add(caster(cast, uniforms)),
    pose(part, pose) {
      const bones = bonesOf(rest, pose)
      if (part === 'shadow') return move(cast, figure.caster, bones)
      move(body, figure.body, bones, figure.body.normals)
      move(head, figure.head, bones, figure.head.normals)
    },
  }
}

/** Seen as depth alone, and before all else. */
function hider(geometry: BufferGeometry, uniforms: Uniforms): Mesh {
  const mesh = unculled(geometry, new RawShaderMaterial({ vertexShader: OCCLUDER_VERTEX, fragmentShader: EMPTY_FRAGMENT, uniforms, glslVersion: GLSL3, side: DoubleSide, colorWrite: false }))
  mesh.renderOrder = -1
  return mesh
}

/** Three does not know where a shader puts it. */
function unculled(geometry: BufferGeometry, material: RawShaderMaterial): Mesh {
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  return mesh
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
