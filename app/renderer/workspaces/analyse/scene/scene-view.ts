import { z } from 'zod'
import { choose, type Choice } from '../../../engine/choices.ts'
import { createStore } from '../../../store.ts'
import { STANDPOINTS } from '../../../scene/standpoints.ts'

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
})
/** What is drawn in the room beside the skeleton, and whether the eye goes along with the person. */
export type SceneLayers = z.infer<typeof layersSchema>

export const layersChoice: Choice<SceneLayers> = { key: 'analyse.scene', schema: layersSchema, fallback: { follow: true, floor: true, cameras: true, pictures: true } }

export const sceneLayers = createStore<SceneLayers>(layersChoice.fallback)

export function toggleLayer(layer: keyof SceneLayers): void {
  const next = { ...sceneLayers.get(), [layer]: !sceneLayers.get()[layer] }
  sceneLayers.set(next)
  choose(layersChoice, next)
}
