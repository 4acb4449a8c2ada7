import { BackSide, ClampToEdgeWrapping, FloatType, GLSL3, HalfFloatType, LinearFilter, Mesh, NearestFilter, NoBlending, RawShaderMaterial, Scene, type Texture, Vector4, type WebGLRenderer, WebGLRenderTarget } from 'three'
import type { Camera } from '../../../../app/core/vision/camera.ts'
import { raysOf } from '../lens.ts'
import { padded } from '../protocol.ts'
import { resampleFragment } from '../resample-shader.ts'
import { NO_CAMERA, screenPass } from '../screen-pass.ts'
import type { Uniforms } from '../uniforms.ts'
import type { LitRoom } from './lit-room.ts'
import { ROOM_FRAGMENT, ROOM_VERTEX } from './room-shader.ts'

const SUPERSAMPLED = 1.4
const RESAMPLES = 3
const MOST_WIDE_PX = 4096

/** By pixel: light without the key, the key's light, and the place in the room. */
const LAYERS = { count: 3, minFilter: LinearFilter, magFilter: LinearFilter, wrapS: ClampToEdgeWrapping, wrapT: ClampToEdgeWrapping, type: HalfFloatType } as const

/** The empty room through a camera's lens. */
export function seenRoom(renderer: WebGLRenderer, camera: Camera, lens: Uniforms, room: LitRoom): WebGLRenderTarget {
  const { widthPx, heightPx } = padded(camera)
  const { least, most } = raysOf(camera)
  const rays: Uniforms = { ...lens, wideRays: { value: new Vector4(...least, ...most) } }
  const along = (axis: 0 | 1, focalPx: number) => Math.min(MOST_WIDE_PX, Math.ceil((most[axis] - least[axis]) * focalPx * SUPERSAMPLED))
  const wide = withPlaces(new WebGLRenderTarget(along(0, camera.focalXPx), along(1, camera.focalYPx), LAYERS))
  drawWide(renderer, wide, rays, room)
  const seen = withPlaces(new WebGLRenderTarget(widthPx, heightPx, { ...LAYERS, depthBuffer: false, minFilter: NearestFilter, magFilter: NearestFilter }))
  const [wideShaded, wideKeyed, wideWhere] = wide.textures as [Texture, Texture, Texture]
  screenPass(resampleFragment(RESAMPLES), { ...rays, wideShaded: { value: wideShaded }, wideKeyed: { value: wideKeyed }, wideWhere: { value: wideWhere } })(renderer, seen)
  wide.dispose()
  return seen
}

/** As an ideal pinhole sees it that sees all that the lens does. */
function drawWide(renderer: WebGLRenderer, wide: WebGLRenderTarget, rays: Uniforms, room: LitRoom): void {
  const material = new RawShaderMaterial({ vertexShader: ROOM_VERTEX, fragmentShader: ROOM_FRAGMENT, uniforms: { ...room.uniforms, ...rays }, glslVersion: GLSL3, side: BackSide, blending: NoBlending })
  const mesh = new Mesh(room.geometry, material)
  mesh.frustumCulled = false
  renderer.setRenderTarget(wide)
  renderer.clear()
  renderer.render(new Scene().add(mesh), NO_CAMERA)
  material.dispose()
}

/** Places need more than half precision: a millimetre at six metres. */
function withPlaces(target: WebGLRenderTarget): WebGLRenderTarget {
  const place = target.textures[2]!
  place.type = FloatType
  place.minFilter = NearestFilter
  place.magFilter = NearestFilter
  return target
}
