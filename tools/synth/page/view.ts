import { NearestFilter, type Texture, Vector2, Vector3, Vector4, type WebGLRenderer, WebGLRenderTarget } from 'three'
import { type Change, changedFragment, HALVE_FRAGMENT, STILL_FRAGMENT, UNCHANGED_FRAGMENT } from './frame-shaders.ts'
import { lensUniforms } from './lens.ts'
import { padded, type Stage } from './protocol.ts'
import type { LitRoom } from './room/lit-room.ts'
import { seenRoom } from './room/seen-room.ts'
import { screenPass } from './screen-pass.ts'
import type { Targets } from './targets.ts'
import type { Uniforms } from './uniforms.ts'

/** One camera: the room as it sees it, and the passes that make its pictures. */
export type View = ReturnType<typeof makeView>

/** Three bytes added up have this standard deviation, in 128ths (variance of a byte: (256² − 1) / 12). */
const GRAIN_SPREAD = Math.sqrt((3 * (256 ** 2 - 1)) / 12) / 128

/** `light`: as it is when the person is drawn; the room has its own. */
export function makeView(renderer: WebGLRenderer, { camera, exposure, tint }: Stage['cameras'][number], { blur, noise }: Pick<Stage, 'blur' | 'noise'>, targets: Targets, light: Uniforms, litRoom: LitRoom) {
  const { widthPx, heightPx } = padded(camera)
  const lens = lensUniforms(camera)
  const brightness: Uniforms = { exposure: { value: exposure }, cameraTint: { value: new Vector3(...tint) } }
  const grainSeed = { value: 0 }
  const sensor: Uniforms = { ...brightness, grainSeed, vignette: { value: 0.5 }, grain: { value: noise / 255 / GRAIN_SPREAD }, pictureSize: { value: new Vector2(widthPx, heightPx) } }
  const seen = seenRoom(renderer, camera, lens, litRoom)
  const [shaded, keyed, place] = seen.textures as [Texture, Texture, Texture]
  const room: Uniforms = { shadedRoom: { value: shaded }, keyedRoom: { value: keyed }, placeInRoom: { value: place } }
  const still = new WebGLRenderTarget(widthPx, heightPx, { depthBuffer: false, minFilter: NearestFilter, magFilter: NearestFilter })
  screenPass(STILL_FRAGMENT, { ...sensor, ...room })(renderer, still)
  const changing = { beltOffset: { value: 0 }, contacts: { value: [new Vector4(), new Vector4(), new Vector4(), new Vector4()] } }
  const changed = (change: Change) => screenPass(changedFragment(change, blur, targets.columns), { ...light, ...sensor, ...room, ...changing, person: { value: targets.person.texture } })
  return {
    camera,
    /** What the person is drawn with. */
    lens: { ...lens, ...brightness } as Uniforms,
    grainSeed,
    changing,
    targets,
    draw: {
      unchanged: screenPass(UNCHANGED_FRAGMENT, { ...sensor, still: { value: still.texture } }),
      person: changed('person'),
      shadow: changed('shadow'),
      feet: changed('feet'),
    },
    halve: screenPass(HALVE_FRAGMENT, { chroma: { value: targets.chroma } }),
    dispose: () => [seen, still].forEach((target) => target.dispose()),
  }
}
