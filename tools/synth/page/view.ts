import { ClampToEdgeWrapping, FloatType, GLSL3, HalfFloatType, LinearFilter, Mesh, NearestFilter, NoBlending, RawShaderMaterial, BackSide, type BufferGeometry, Scene, Vector2, Vector3, Vector4, WebGLRenderTarget, Camera as NoCamera, type WebGLRenderer } from 'three'
import type { Camera } from '../../../app/core/vision/camera.ts'
import { type Change, changedFragment, HALVE_FRAGMENT, resampleFragment, STILL_FRAGMENT, UNCHANGED_FRAGMENT } from './composer-shaders.ts'
import { lensUniforms, raysOf } from './lens.ts'
import { padded, type Stage } from './protocol.ts'
import { ROOM_FRAGMENT, ROOM_VERTEX } from './room-shader.ts'
import { screenPass, type Uniforms } from './screen-pass.ts'
import type { targetsBySize } from './targets.ts'

/** One camera: the room as it sees it, and the passes that make its pictures. */
export type View = ReturnType<typeof makeView>

const SUPERSAMPLED = 1.4
const RESAMPLES = 3
const MOST_WIDE_PX = 4096
/** Three bytes added up have this standard deviation, in 128ths (variance of a byte: (256² − 1) / 12). */
const GRAIN_SPREAD = Math.sqrt((3 * (256 ** 2 - 1)) / 12) / 128

/** Light as it is when the person is drawn, and as it was when the room was. */
interface Surroundings {
  shared: Uniforms
  lit: Uniforms
  room: BufferGeometry
}

export function makeView(renderer: WebGLRenderer, { camera, exposure, tint }: Stage['cameras'][number], { blur, noise }: Pick<Stage, 'blur' | 'noise'>, targetsOf: ReturnType<typeof targetsBySize>, { shared, lit, room }: Surroundings) {
  const { widthPx, heightPx } = padded(camera)
  const lens = lensUniforms(camera)
  const sensor: Uniforms = {
    exposure: { value: exposure },
    cameraTint: { value: new Vector3(...tint) },
    vignette: { value: 0.5 },
    grain: { value: noise / 255 / GRAIN_SPREAD },
    grainSeed: { value: 0 },
    pictureSize: { value: new Vector2(widthPx, heightPx) },
  }
  const seen = seenRoom(renderer, camera, lens, lit, room)
  const [shadedRoom, keyedRoom, placeInRoom] = seen.textures.map((value) => ({ value })) as [{ value: unknown }, { value: unknown }, { value: unknown }]
  const still = new WebGLRenderTarget(widthPx, heightPx, { depthBuffer: false, minFilter: NearestFilter, magFilter: NearestFilter })
  screenPass(STILL_FRAGMENT, { ...sensor, shadedRoom, keyedRoom })(renderer, still)
  const targets = targetsOf(widthPx, heightPx)
  const changing: Uniforms = { beltOffset: { value: 0 }, contacts: { value: [new Vector4(), new Vector4(), new Vector4(), new Vector4()] } }
  const changed = (change: Change) => screenPass(changedFragment(change, blur, targets.columns), { ...shared, ...sensor, ...changing, shadedRoom, keyedRoom, placeInRoom, person: { value: targets.person.texture } })
  return {
    camera,
    lens: { ...lens, exposure: sensor['exposure']!, cameraTint: sensor['cameraTint']! } as Uniforms,
    sensor,
    changing,
    targets,
    drawUnchanged: screenPass(UNCHANGED_FRAGMENT, { ...sensor, still: { value: still.texture } }),
    drawChanged: { person: changed('person'), shadow: changed('shadow'), feet: changed('feet') },
    halve: screenPass(HALVE_FRAGMENT, { chroma: { value: targets.chroma } }),
    dispose: () => [seen, still].forEach((target) => target.dispose()),
  }
}

/** Light without the key, the key's light, and the place in the room of every pixel. */
function seenRoom(renderer: WebGLRenderer, camera: Camera, lens: Uniforms, lit: Uniforms, room: BufferGeometry): WebGLRenderTarget {
  const { widthPx, heightPx } = padded(camera)
  const { least, most } = raysOf(camera)
  const wideRays = { value: new Vector4(least[0], least[1], most[0], most[1]) }
  const along = (axis: 0 | 1, focal: number) => Math.min(MOST_WIDE_PX, Math.ceil((most[axis] - least[axis]) * focal * SUPERSAMPLED))
  const layers = { count: 3, minFilter: LinearFilter, magFilter: LinearFilter, wrapS: ClampToEdgeWrapping, wrapT: ClampToEdgeWrapping, type: HalfFloatType }
  const wide = withPlaces(new WebGLRenderTarget(along(0, camera.focalXPx), along(1, camera.focalYPx), layers))
  const material = new RawShaderMaterial({ vertexShader: ROOM_VERTEX, fragmentShader: ROOM_FRAGMENT, uniforms: { ...lit, ...lens, wideRays }, glslVersion: GLSL3, side: BackSide, blending: NoBlending })
  const mesh = new Mesh(room, material)
  mesh.frustumCulled = false
  renderer.setRenderTarget(wide)
  renderer.clear()
  renderer.render(new Scene().add(mesh), new NoCamera())
  const seen = withPlaces(new WebGLRenderTarget(widthPx, heightPx, { ...layers, depthBuffer: false, minFilter: NearestFilter, magFilter: NearestFilter }))
  const [wideShaded, wideKeyed, wideWhere] = wide.textures.map((value) => ({ value })) as [{ value: unknown }, { value: unknown }, { value: unknown }]
  screenPass(resampleFragment(RESAMPLES), { ...lens, wideRays, wideShaded, wideKeyed, wideWhere })(renderer, seen)
  wide.dispose()
  material.dispose()
  return seen
}

/** Places need more than half precision: a millimetre at six metres. */
function withPlaces(target: WebGLRenderTarget): WebGLRenderTarget {
  const place = target.textures[2]!
  place.type = FloatType
  place.minFilter = NearestFilter
  place.magFilter = NearestFilter
  return target
}
