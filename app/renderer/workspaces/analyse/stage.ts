import type { FootageCamera, Playable } from '../../../contract/footage.ts'
import { extentOf, frameAt, type FrameAt, type FrameTimes } from '../../../core/time/frame-times.ts'
import type { Player } from '../../player/player.ts'
import { createStore } from '../../store.ts'

/** A camera of the open trial. */
export interface StageCamera extends FootageCamera {
  /** Its key: 1 to 9. */
  number: number
  /** Null until its packet table is there. */
  times: FrameTimes | null
}

/** One that can be shown, and whose frames are known. */
export type FilmCamera = StageCamera & { times: FrameTimes; playable: Playable }

/** What is open in Analyse. */
export interface Stage {
  sessionId: string
  trialId: string | null
  cameras: readonly StageCamera[]
  player: Player | null
}

/** More do not fit on a screen, nor on the number keys. */
export const MOST_CAMERAS = 9

export const stage = createStore<Stage | null>(null)

export const hasFilm = (camera: StageCamera): camera is FilmCamera => camera.playable !== null && camera.times !== null && camera.times.startUs.length > 0
export const films = (): FilmCamera[] => stage.get()?.cameras.filter(hasFilm) ?? []

export const extent = () => extentOf(films().map(({ times }) => times)) ?? { startUs: 0, endUs: 0 }

/** When the last frame of any camera begins. */
export const lastFrameUs = () => films().reduce((latest, { times }) => Math.max(latest, times.startUs.at(-1)!), -Infinity)

/** A moment of the session, and the frame that was meant where several share one time. */
export interface Moment {
  timeUs: number
  meant: { cameraId: string; index: number } | null
}

export const frameOf = ({ mediaId, times }: FilmCamera, { timeUs, meant }: Moment): FrameAt =>
  frameAt(times, timeUs, meant?.cameraId === mediaId ? meant.index : undefined)
