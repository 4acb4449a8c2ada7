import { Matrix4, Vector3, type WebGLRenderer, type WebGLRenderTarget } from 'three'
import { cameraPosition } from '../../../app/core/vision/look-at.ts'
import type { Pose } from '../model.ts'
import { changesOf } from './changes.ts'
import { type Ball, beltOf, bodyBalls, contactsOf, shadowOf, underFeet } from './extent.ts'
import type { AskedFrame } from './frame-numbers.ts'
import { rectOf } from './lens.ts'
import { type DrawnPerson, drawnPerson } from './person/drawn-person.ts'
import type { Stage } from './protocol.ts'
import type { Rect } from './rects.ts'
import { litRoom } from './room/lit-room.ts'
import { occluders } from './room/occluders.ts'
import { NO_CAMERA, within } from './screen-pass.ts'
import { shadowMap } from './shadow-map.ts'
import { shadowView } from './shadow-view.ts'
import { type Targets, targetsBySize } from './targets.ts'
import { lightUniforms, type Uniforms } from './uniforms.ts'
import { makeView, type View } from './view.ts'

const SHADOW_TEXELS = 768

export interface StageOnGpu {
  /** Luma and chroma then lie in these. */
  draw(frame: AskedFrame): Pick<Targets, 'coded' | 'halved'>
  dispose(): void
}

export function stageOnGpu(renderer: WebGLRenderer, stage: Stage): StageOnGpu {
  const { room } = stage
  const shadow = shadowMap(SHADOW_TEXELS)
  const [worldToShadow, softness] = [{ value: new Matrix4() }, { value: 1 }]
  const light: Uniforms = { ...lightUniforms(room.light), shadowMap: { value: shadow.depthTexture }, shadowTexel: { value: 1 / SHADOW_TEXELS }, worldToShadow, softness }
  const views = viewsOf(renderer, stage, light)
  const eyes = views.map((view) => cameraPosition(view.camera))
  // One set of materials draws the person for all cameras.
  const lens: Uniforms = Object.fromEntries(Object.entries(views[0]!.lens).map(([name, { value }]) => [name, { value }]))
  const eye = { value: new Vector3() }
  const person = stage.person && drawnPerson(stage.person, occluders(room), { ...light, ...lens, eye })

  return {
    draw({ camera, index, beltOffsetM, poses }) {
      const view = views[camera]!
      const { coded, halved } = view.targets
      for (const [name, uniform] of Object.entries(view.lens)) lens[name]!.value = uniform.value
      eye.value.set(...eyes[camera]!)
      view.grainSeed.value = grainSeed(camera, index)
      view.changing.beltOffset.value = beltOffsetM
      if (person) drawPerson(person, view, poses)
      else view.draw.unchanged(renderer, coded)
      view.halve(renderer, halved)
      return view.targets
    },
    dispose: () => [shadow, ...views].forEach((one) => one.dispose()),
  }

  function drawPerson(drawn: DrawnPerson, view: View, poses: readonly Pose[]): void {
    const middle = poses[Math.floor(poses.length / 2)]!
    const body = poses.flatMap((pose) => bodyBalls(pose, drawn.dimensions))
    const rect = rectOf(view.camera, body, 4)
    castShadow(drawn, middle, body)
    exposePerson(drawn, view, poses, rect)
    contactsOf(middle, drawn.dimensions).forEach((contact, index) => view.changing.contacts.value[index]!.set(...contact))
    const changes = changesOf({
      whole: { x: 0, y: 0, width: view.targets.coded.width, height: view.targets.coded.height },
      person: rect,
      shadow: rectOf(view.camera, shadowOf(body, room), 6),
      feet: rectOf(view.camera, underFeet(middle), 6),
      belt: room.treadmill && rectOf(view.camera, beltOf(room.treadmill), 6),
    })
    for (const change of ['feet', 'shadow', 'person', 'unchanged'] as const) for (const part of changes[change]) view.draw[change](renderer, view.targets.coded, part)
  }

  function castShadow(drawn: DrawnPerson, pose: Pose, body: readonly Ball[]): void {
    const { matrix, texelM } = shadowView(room.light.keyFrom, body, SHADOW_TEXELS)
    worldToShadow.value.copy(matrix)
    softness.value = room.light.softnessM / texelM
    drawn.pose('shadow', pose)
    clear(shadow)
    renderer.render(drawn.shadow, NO_CAMERA)
  }

  /** Each picture of the exposure to its own place. */
  function exposePerson(drawn: DrawnPerson, { targets }: View, poses: readonly Pose[], rect: Rect): void {
    clear(targets.person)
    poses.forEach((pose, picture) => {
      drawn.pose('seen', pose)
      lens['jitter']!.value.set(...jitter(picture, poses.length))
      const { x, y } = targets.placeOf(picture)
      within(targets.person, { ...rect, x: rect.x + x, y: rect.y + y })
      targets.person.viewport.set(x, y, targets.coded.width, targets.coded.height)
      renderer.setRenderTarget(targets.person)
      renderer.render(drawn.seen, NO_CAMERA)
    })
  }

  /** All of it: a part would be cleared pixel by pixel. */
  function clear(target: WebGLRenderTarget): void {
    within(target, undefined)
    renderer.setRenderTarget(target)
    renderer.clear()
  }
}

function viewsOf(renderer: WebGLRenderer, stage: Stage, light: Uniforms): View[] {
  const lit = litRoom(renderer, stage, lightUniforms(stage.room.light))
  const targets = targetsBySize(renderer, stage.blur)
  const views = stage.cameras.map((camera) => makeView(renderer, camera, stage, targets(camera.camera), light, lit))
  lit.dispose()
  return views
}

/** Spread evenly over a pixel: averaging an exposure's pictures smooths edges, too (R2 sequence, Roberts 2018). */
function jitter(index: number, count: number): [number, number] {
  if (count === 1) return [0, 0]
  return [((0.5 + index * 0.754_877_666) % 1) - 0.5, ((0.5 + index * 0.569_840_291) % 1) - 0.5]
}

/** Far apart for neighbouring frames, whose grain must not be the same picture moved. */
const grainSeed = (camera: number, frame: number) => Math.imul(frame * 97 + camera * 7919 + 1, 2_654_435_761) >>> 0
