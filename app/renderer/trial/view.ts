import type { ShownSize } from '../player/player.ts'
import { createStore } from '../store.ts'
import { WHOLE, type Zoom } from '../pictures/zoom.ts'

/** How the open trial is looked at. */

/** Media id of the camera that keys step through. */
export const chosenCamera = createStore<string | null>(null)
/** Media id of the camera that has all the place. */
export const fullScreen = createStore<string | null>(null)
/** Media id of the only film that is on the screen, where a view shows just one. */
export const onlyFilm = createStore<string | null>(null)

export const zooms = createStore<ReadonlyMap<string, Zoom>>(new Map())
export const zoomOf = (cameraId: string) => zooms.get().get(cameraId) ?? WHOLE
export const setZoom = (cameraId: string, zoom: Zoom) => zooms.set((now) => new Map(now).set(cameraId, zoom))

/** How large each camera's whole picture is on the screen. */
export const shownSizes = createStore<ReadonlyMap<string, ShownSize>>(new Map())
export function setShownSize(cameraId: string, { width, height }: ShownSize): void {
  const before = shownSizes.get().get(cameraId)
  if (before?.width !== width || before.height !== height) shownSizes.set((now) => new Map(now).set(cameraId, { width, height }))
}

/** As factors: 1 is as filmed. */
export interface Light {
  brightness: number
  contrast: number
}
export const LIGHT_LIMITS = { least: 0.3, most: 3 } as const
export const AS_FILMED: Light = { brightness: 1, contrast: 1 }
export const lights = createStore<ReadonlyMap<string, Light>>(new Map())
export const setLight = (cameraId: string, light: Light) => lights.set((now) => new Map(now).set(cameraId, light))

/** What lies open over a camera's picture. */
export type CameraCard = { cameraId: string; card: 'light' | 'align' }
export const cameraCard = createStore<CameraCard | null>(null)
export function toggleCard(next: CameraCard): void {
  cameraCard.set((now) => (now?.cameraId === next.cameraId && now.card === next.card ? null : next))
}

/** In and out points on the timeline; null where not set. */
export interface Range {
  inUs: number | null
  outUs: number | null
}
export const WHOLE_TRIAL: Range = { inUs: null, outUs: null }
export const range = createStore<Range>(WHOLE_TRIAL)

/** A stretch that plays again and again until another is asked for; it comes before in and out points. */
export interface Loop {
  startUs: number
  endUs: number
  /** Of what it shows. */
  tone: 'plain' | 'watch' | 'strong'
}
export const looped = createStore<Loop | null>(null)
