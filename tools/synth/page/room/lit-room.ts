import { type BufferGeometry, Scene, Vector4, type WebGLRenderer } from 'three'
import type { RoomPlan } from '../../room/room-plan.ts'
import type { Ball } from '../extent.ts'
import type { Stage } from '../protocol.ts'
import { NO_CAMERA } from '../screen-pass.ts'
import { caster, shadowMap } from '../shadow-map.ts'
import { shadowView } from '../shadow-view.ts'
import type { Uniforms } from '../uniforms.ts'
import { lowerThan } from './pieces.ts'
import { footprints, roomGeometry } from './room-geometry.ts'
import { MOST_FOOTPRINTS } from './room-shader.ts'

const SHADOW_TEXELS = 2048

export interface LitRoom {
  geometry: BufferGeometry
  uniforms: Uniforms
  dispose(): void
}

/** The room's own shadows are cast once, before the cameras look. */
export function litRoom(renderer: WebGLRenderer, { room, marks }: Pick<Stage, 'room' | 'marks'>, light: Uniforms): LitRoom {
  const geometry = roomGeometry(room, marks)
  const target = shadowMap(SHADOW_TEXELS)
  // the ceiling lets the light in: only what stands lower casts shadows
  const mostHeightM = Math.min(2, room.heightM - 0.3)
  const { matrix, texelM } = shadowView(room.light.keyFrom, hullOf(room, mostHeightM), SHADOW_TEXELS)
  const shadow: Uniforms = {
    shadowMap: { value: target.depthTexture },
    worldToShadow: { value: matrix },
    shadowTexel: { value: 1 / SHADOW_TEXELS },
    softness: { value: Math.max(1, room.light.softnessM / texelM) },
  }
  const low = caster(lowerThan(geometry, mostHeightM), shadow)
  renderer.setRenderTarget(target)
  renderer.clear()
  renderer.render(new Scene().add(low), NO_CAMERA)
  return {
    geometry,
    uniforms: { ...light, ...shadow, ...groundUniforms(room) },
    dispose: () => [geometry, low.geometry, target].forEach((one) => one.dispose()),
  }
}

/** Its lower corners, and those at a height. */
function hullOf({ least, most, floorZ }: RoomPlan, heightM: number): Ball[] {
  return [least[0], most[0]].flatMap((x) => [least[1], most[1]].flatMap((y) => [floorZ, heightM].map((z): Ball => ({ at: [x, y, z], radiusM: 0.05 }))))
}

function groundUniforms(room: RoomPlan): Uniforms {
  const prints = footprints(room).slice(0, MOST_FOOTPRINTS)
  return {
    walls: { value: new Vector4(...room.least, ...room.most) },
    floorZ: { value: room.floorZ },
    footprints: { value: Array.from({ length: MOST_FOOTPRINTS }, (_, index) => new Vector4(...(prints[index] ?? [0, 0, 0, 0]))) },
    footprintCount: { value: prints.length },
  }
}
