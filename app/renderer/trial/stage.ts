import type { FootageCamera, Playable } from '../../contract/library/footage.ts'
import { extentOf, frameAt, type FrameAt, type FrameTimes } from '../../core/time/frame-times.ts'
import type { Player } from '../player/player.ts'
import { createStore } from '../store.ts'

/** A camera of the open trial. */
export interface StageCamera extends FootageCamera {
  /** Its key: 1 to 9. */
  number: number
  /** Null until its packet table is there. */
  times: FrameTimes | null
}

/** One that can be shown, and whose frames are known. */
export type FilmCamera = StageCamera & { times: FrameTimes; playable: Playable }

/** What keys step through: a film's frames, or a movement's. */
export interface Framed {
  mediaId: string
  label: string
  times: FrameTimes
}

/** A movement that nobody has filmed. */
export interface Movement extends Framed {
  rateHz: number
}

/** What is open in Analyse. */
export interface Stage {
  sessionId: string
  trialId: string | null
  cameras: readonly StageCamera[]
  player: Player | null
  /** Of a trial without films; null until it has been read, and of films. */
  movement: Movement | null
}

/** More do not fit on a screen, nor on the number keys. */
export const MOST_CAMERAS = 9

export const stage = createStore<Stage | null>(null)

export const hasFilm = (camera: StageCamera): camera is FilmCamera => camera.playable !== null && camera.times !== null && camera.times.startUs.length > 0
export const films = (): FilmCamera[] => stage.get()?.cameras.filter(hasFilm) ?? []

/** All that has frames: the films, or without any the movement. */
export const framesOf = ({ cameras, movement }: Pick<Stage, 'cameras' | 'movement'>): readonly Framed[] => {
  const filmed = cameras.filter(hasFilm)
  return filmed.length === 0 && movement ? [movement] : filmed
}

export const framed = (): readonly Framed[] => {
  const opened = stage.get()
  return opened ? framesOf(opened) : []
}

export const extent = () => extentOf(framed().map(({ times }) => times)) ?? { startUs: 0, endUs: 0 }

/** When the last frame of all begins. */
export const lastFrameUs = () => framed().reduce((latest, { times }) => Math.max(latest, times.startUs.at(-1)!), -Infinity)

/** A moment of the session, and the frame that was meant where several share one time. */
export interface Moment {
  timeUs: number
  meant: { cameraId: string; index: number } | null
}

export const frameOf = ({ mediaId, times }: Framed, { timeUs, meant }: Moment): FrameAt =>
  frameAt(times, timeUs, meant?.cameraId === mediaId ? meant.index : undefined)
