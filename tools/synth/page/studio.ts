import { Camera as NoCamera, DepthTexture, DoubleSide, GLSL3, LessEqualCompare, LinearFilter, Matrix4, Mesh, RawShaderMaterial, Scene, UnsignedIntType, Vector3, Vector4, type WebGLRenderer, WebGLRenderTarget } from 'three'
import { cameraPosition } from '../../../app/core/vision/look-at.ts'
import { bonesOf } from '../figure/bones.ts'
import type { Pose } from '../model.ts'
import type { Change } from './composer-shaders.ts'
import { type Ball, beltOf, feetOf, bodyBalls, shadowOf, underFeet } from './extent.ts'
import type { AskedFrame } from './frame-numbers.ts'
import { rectOf } from './lens.ts'
import { EMPTY_FRAGMENT } from './person-shader.ts'
import { makePerson } from './person.ts'
import type { Stage } from './protocol.ts'
import { cut, type Rect, without } from './rects.ts'
import { footprints, lowerThan, occluders, roomGeometry } from './room-geometry.ts'
import { ROOM_SHADOW_VERTEX } from './room-shader.ts'
import { type Uniforms, within } from './screen-pass.ts'
import { shadowView } from './shadow-view.ts'
import { targetsBySize } from './targets.ts'
import { makeView, type View } from './view.ts'

const ROOM_SHADOW_TEXELS = 2048
const PERSON_SHADOW_TEXELS = 768
const nowhere = new NoCamera()
const NOTHING: Rect = { x: 0, y: 0, width: 0, height: 0 }

/** Everything of one stage on the GPU. */
export function makeStudio(renderer: WebGLRenderer, stage: Stage) {
  const { room, blur } = stage
  const { light } = room
  const shadowTarget = shadowMap(PERSON_SHADOW_TEXELS)
  const shared: Uniforms = {
    keyFrom: { value: new Vector3(...light.keyFrom) },
    keyColour: { value: new Vector3(...light.key) },
    fillFrom: { value: new Vector3(...light.fillFrom) },
    fillColour: { value: new Vector3(...light.fill) },
    skyColour: { value: new Vector3(...light.sky) },
    groundColour: { value: new Vector3(...light.ground) },
    shadowMap: { value: shadowTarget.depthTexture },
    worldToShadow: { value: new Matrix4() },
    shadowTexel: { value: 1 / PERSON_SHADOW_TEXELS },
    softness: { value: 1 },
  }
  const views = seeRoom(renderer, stage, shared)
  const eyes = views.map((view) => cameraPosition(view.camera))
  const eye = { value: new Vector3() }
  const lensNow: Uniforms = Object.fromEntries(Object.keys(views[0]!.lens).map((name) => [name, { value: views[0]!.lens[name]!.value }]))
  const person = stage.person && makePerson(stage.person, occluders(room), { ...shared, ...lensNow, eye })

  return {
    /** Luma and chroma then lie in the view's targets. */
    draw({ camera, index, beltOffsetM, poses }: AskedFrame): View {
      const view = views[camera]!
      for (const name of Object.keys(lensNow)) lensNow[name]!.value = view.lens[name]!.value
      eye.value.set(...eyes[camera]!)
      view.sensor['grainSeed']!.value = grainSeed(camera, index)
      view.changing['beltOffset']!.value = beltOffsetM
      if (person) {
        const middle = poses[Math.floor(blur / 2)]!
        const flesh = poses.flatMap((pose) => bodyBalls(pose, stage.person!.dimensions))
        castShadow(person, middle, flesh)
        const rect = rectOf(view.camera, flesh, 4)
        clear(view.targets.person)
        poses.forEach((pose, picture) => {
          person.pose('seen', bonesOf(person.rest, pose))
          lensNow['jitter']!.value.set(...jitter(picture, blur))
          const { x, y } = view.targets.placeOf(picture)
          within(view.targets.person, { ...rect, x: rect.x + x, y: rect.y + y })
          view.targets.person.viewport.set(x, y, view.targets.coded.width, view.targets.coded.height)
          renderer.setRenderTarget(view.targets.person)
          renderer.render(person.seen, nowhere)
        })
        putContacts(view, middle)
        const whole = { x: 0, y: 0, width: view.targets.coded.width, height: view.targets.coded.height }
        const shadow = rectOf(view.camera, shadowOf(flesh, room), 6)
        const feet = rectOf(view.camera, underFeet(middle), 6)
        const belt = room.treadmill ? rectOf(view.camera, beltOf(room.treadmill), 6) : NOTHING
        const drawn = (change: Change, parts: readonly Rect[]) => parts.forEach((part) => view.drawChanged[change](renderer, view.targets.coded, part))
        // each pixel once: what is drawn later leaves out what was drawn before
        drawn('feet', [feet])
        drawn('shadow', cut([shadow, ...without(belt, shadow)], feet))
        drawn('person', cut(cut(cut([rect], feet), shadow), belt))
        const rest = [feet, shadow, belt, rect].reduce(cut, [whole])
        for (const part of rest) view.drawUnchanged(renderer, view.targets.coded, part)
      } else view.drawUnchanged(renderer, view.targets.coded)
      view.halve(renderer, view.targets.halved)
      return view
    },
    dispose: () => [shadowTarget, ...views].forEach((one) => one.dispose()),
  }

  /** All of it: a part would be cleared pixel by pixel. */
  function clear(target: WebGLRenderTarget) {
    within(target, undefined)
    renderer.setRenderTarget(target)
    renderer.clear()
  }

  function castShadow(person: NonNullable<ReturnType<typeof makePerson>>, pose: Pose, flesh: readonly Ball[]) {
    const { matrix, texelM } = shadowView(light.keyFrom, flesh, PERSON_SHADOW_TEXELS)
    shared['worldToShadow']!.value.copy(matrix)
    shared['softness']!.value = light.softnessM / texelM
    person.pose('shadow', bonesOf(person.rest, pose))
    clear(shadowTarget)
    renderer.render(person.shadow, nowhere)
  }

  function putContacts(view: View, pose: Pose) {
    const places = feetOf(pose)
    view.changing['contacts']!.value.forEach((contact: Vector4, index: number) => {
      const [x, y, z] = places[index]!
      const above = index % 2 === 0 ? (stage.person?.dimensions.ankleHeightM ?? 0) : 0.02
      contact.set(x, y, z - above, index % 2 === 0 ? 0.1 : 0.085)
    })
  }
}

/** The room's own shadows are cast once, before the cameras look. */
function seeRoom(renderer: WebGLRenderer, stage: Stage, shared: Uniforms): View[] {
  const { room } = stage
  const geometry = roomGeometry(room, stage.marks)
  const target = shadowMap(ROOM_SHADOW_TEXELS)
  const { least, most, floorZ } = room
  // the ceiling lets the light in: only what stands lower casts shadows
  const hull = [least[0], most[0]].flatMap((x) => [least[1], most[1]].flatMap((y) => [floorZ, Math.min(2, room.heightM - 0.3)].map((z): Ball => ({ at: [x, y, z], radiusM: 0.05 }))))
  const { matrix, texelM } = shadowView(room.light.keyFrom, hull, ROOM_SHADOW_TEXELS)
  const own: Uniforms = { ...shared, shadowMap: { value: target.depthTexture }, worldToShadow: { value: matrix }, shadowTexel: { value: 1 / ROOM_SHADOW_TEXELS }, softness: { value: Math.max(1, room.light.softnessM / texelM) } }
  const material = new RawShaderMaterial({ vertexShader: ROOM_SHADOW_VERTEX, fragmentShader: EMPTY_FRAGMENT, uniforms: own, glslVersion: GLSL3, side: DoubleSide, colorWrite: false })
  const mesh = new Mesh(lowerThan(geometry, Math.min(2, room.heightM - 0.3)), material)
  mesh.frustumCulled = false
  renderer.setRenderTarget(target)
  renderer.clear()
  renderer.render(new Scene().add(mesh), nowhere)
  const prints = footprints(room).slice(0, 24)
  const lit: Uniforms = {
    ...own,
    walls: { value: new Vector4(least[0], least[1], most[0], most[1]) },
    floorZ: { value: floorZ },
    footprints: { value: Array.from({ length: 24 }, (_, index) => new Vector4(...(prints[index] ?? [0, 0, 0, 0]))) },
    footprintCount: { value: prints.length },
  }
  const targets = targetsBySize(renderer, stage.blur)
  const views = stage.cameras.map((camera) => makeView(renderer, camera, stage, targets, { shared, lit, room: geometry }))
  geometry.dispose()
  mesh.geometry.dispose()
  target.dispose()
  return views
}

function shadowMap(texels: number): WebGLRenderTarget {
  const depthTexture = new DepthTexture(texels, texels, UnsignedIntType)
  depthTexture.compareFunction = LessEqualCompare
  depthTexture.minFilter = LinearFilter
  depthTexture.magFilter = LinearFilter
  return new WebGLRenderTarget(texels, texels, { depthTexture })
}

/** Spread evenly over a pixel: averaging an exposure's pictures smooths edges, too (R2 sequence, Roberts 2018). */
function jitter(index: number, count: number): [number, number] {
  if (count === 1) return [0, 0]
  return [((0.5 + index * 0.754_877_666) % 1) - 0.5, ((0.5 + index * 0.569_840_291) % 1) - 0.5]
}

/** Far apart for neighbouring frames, whose grain must not be the same picture moved. */
const grainSeed = (camera: number, frame: number) => Math.imul(frame * 97 + camera * 7919 + 1, 2_654_435_761) >>> 0
