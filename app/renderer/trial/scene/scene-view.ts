import { z } from 'zod'
import { choose, type Choice } from '../../engine/choices.ts'
import { createStore } from '../../store.ts'
import { MOST_PICKED } from '../../scene/most-picked.ts'
import { STANDPOINTS } from '../../scene/standpoints.ts'

/** As the hand has turned it. */
export const BY_HAND = 'by-hand'
/** A standpoint, or the media id of the camera that one looks through. */
export const sceneView = createStore<string>('oblique')

/** The next standpoint, and after the last one the first. */
export function nextView(): void {
  const at = STANDPOINTS.findIndex((one) => one === sceneView.get())
  sceneView.set(STANDPOINTS[(at + 1) % STANDPOINTS.length]!)
}

const layersSchema = z.object({
  follow: z.boolean(),
  floor: z.boolean(),
  cameras: z.boolean(),
  pictures: z.boolean(),
  bones: z.boolean(),
  body: z.boolean(),
  trails: z.boolean(),
  velocities: z.boolean(),
  centre: z.boolean().default(false),
  ellipsoids: z.boolean(),
  arrows: z.boolean().default(true),
  heat: z.boolean().default(false),
  forces: z.boolean().default(true),
})
/** What is drawn in the room beside the skeleton, and whether the eye goes along with the person. */
export type SceneLayers = z.infer<typeof layersSchema>

export const layersChoice: Choice<SceneLayers> = { key: 'analyse.scene-layers', schema: layersSchema, fallback: { follow: true, floor: true, cameras: true, pictures: true, bones: true, body: false, trails: false, velocities: false, centre: false, ellipsoids: false, arrows: true, heat: false, forces: true } }

export const sceneLayers = createStore<SceneLayers>(layersChoice.fallback)

export function toggleLayer(layer: keyof SceneLayers): void {
  const next = { ...sceneLayers.get(), [layer]: !sceneLayers.get()[layer] }
  sceneLayers.set(next)
  choose(layersChoice, next)
}

/** Names of the keypoints that are measured: two have a distance, three an angle at the second. */
export const picked = createStore<readonly string[]>([])
export const measuring = createStore(false)

export function pick(keypoint: string): void {
  picked.set((now) => (now.includes(keypoint) ? now.filter((one) => one !== keypoint) : now.length < MOST_PICKED ? [...now, keypoint] : [keypoint]))
}
