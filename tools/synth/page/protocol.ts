import type { Camera } from '../../../app/core/vision/camera.ts'
import type { Person } from '../person/person.ts'
import type { RoomPlan } from '../room/room-plan.ts'

/** What the page is told once, as text, before frames. */
export interface Stage {
  person: Person | undefined
  room: RoomPlan
  cameras: readonly { camera: Camera; exposure: number; tint: readonly [number, number, number] }[]
  /** Pictures averaged over one exposure. */
  blur: number
  /** Standard deviation in grey levels of 255, at mid grey. */
  noise: number
  /** Bright balls, to see where points come to lie. */
  marks: readonly { at: readonly [number, number, number]; radiusM: number }[]
}

/** Widths and heights as they travel, so that planes pack into whole texels. */
export const padded = ({ widthPx, heightPx }: Pick<Camera, 'widthPx' | 'heightPx'>) => ({ widthPx: Math.ceil(widthPx / 8) * 8, heightPx: Math.ceil(heightPx / 4) * 4 })
