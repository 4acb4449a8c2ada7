import { clampFrame, frameAt, lastStarted } from '../../core/time/frame-times.ts'
import { createStore } from '../store.ts'
import { extent, films, framed, frameOf, lastFrameUs, stage, type FilmCamera, type Framed, type Moment } from './stage.ts'
import { chosenCamera, fullScreen, onlyFilm, shownSizes } from './view.ts'

/** Where the session is looked at; everything follows it. */
export const playhead = createStore<Moment>({ timeUs: 0, meant: null })

/** Where the playhead came from: what lies ahead is fetched and decoded first. */
export interface Travel {
  direction: -1 | 0 | 1
  /** Footage seconds a second; 0 while stepping. */
  speed: number
}

export const STANDING: Travel = { direction: 0, speed: 0 }

/** Moves everything at once. The player is told first, so that panels find what is there. */
export function moveTo(moment: Moment, travel: Travel): void {
  tellPlayer(moment, travel)
  playhead.set(moment)
}

/** Tells the player what is on screen and what will be, without moving. */
export function tellPlayer(moment: Moment, { direction, speed }: Travel): void {
  const frames = new Map(
    onScreen().flatMap((camera) => {
      const at = frameOf(camera, moment)
      return at.kind === 'frame' ? [[camera.mediaId, at.index] as const] : []
    }),
  )
  stage.get()?.player?.look({ frames, shown: shownSizes.get(), travel: direction, speed })
}

export const onScreen = (): FilmCamera[] => {
  const alone = onlyFilm.get() ?? fullScreen.get()
  return films().filter(({ mediaId }) => alone === null || alone === mediaId)
}

/** Whether every panel on screen has its picture: what a held key and a dragged playhead wait for. */
export function allThere(moment = playhead.get()): boolean {
  const player = stage.get()?.player
  return onScreen().every((camera) => {
    const at = frameOf(camera, moment)
    return at.kind !== 'frame' || player?.picture(camera.mediaId, at.index).kind !== 'coming'
  })
}

export const chosenFilm = () => films().find(({ mediaId }) => mediaId === chosenCamera.get())

/** What keys step through: the chosen camera's film, or the movement that nobody has filmed. */
export const chosenFrames = (): Framed | undefined => (films().length > 0 ? chosenFilm() : framed()[0])

/** To a frame of the chosen camera, by its index. */
export function stepBy(frames: number): void {
  const camera = chosenFrames()
  if (camera) stepTo(camera, clampFrame(camera.times, nextIndex(camera, frames)))
}

export function stepToFirst(): void {
  const camera = chosenFrames()
  if (camera) stepTo(camera, 0)
}

export function stepToLast(): void {
  const camera = chosenFrames()
  if (camera) stepTo(camera, camera.times.startUs.length - 1)
}

/** By time, and no further than the chosen camera's first and last frame. */
export function stepByTime(us: number): void {
  const camera = chosenFrames()
  if (!camera) return
  const { startUs } = camera.times
  jumpTo(Math.max(startUs[0]!, Math.min(startUs.at(-1)!, playhead.get().timeUs + us)))
}

/**
 * Where a trial opens that nobody has looked at yet: where all cameras have begun and, unless they beat as one, gone on by a frame, for over a picture
 * between two moments lie the points that both of them have. Where cameras share no moment, at the chosen one's first frame.
 */
export function beginning(): Moment {
  const camera = chosenFrames()
  if (!camera) return { timeUs: extent().startUs, meant: null }
  const { mediaId, times } = camera
  const moment = (index: number): Moment => ({ timeUs: times.startUs[index]!, meant: { cameraId: mediaId, index } })
  const lastBegins = Math.max(...framed().map((film) => film.times.startUs[0]!))
  const before = lastStarted(times.startUs, lastBegins)
  const shared = (times.startUs[before] === lastBegins ? [before] : [before + 2, before + 1, before])
    .filter((index) => index >= 0 && index < times.startUs.length)
    .map(moment)
    .find((one) => framed().every((film) => frameOf(film, one).kind === 'frame'))
  return shared ?? moment(0)
}

/** From before the film a step leads to its first frame, from after it to its last one. */
function nextIndex(camera: Framed, frames: number): number {
  const at = frameOf(camera, playhead.get())
  if (at.kind === 'frame') return at.index + frames
  return at.kind === 'before' ? 0 : camera.times.startUs.length - 1
}

function stepTo(camera: Framed, index: number): void {
  const timeUs = camera.times.startUs[index]!
  const now = frameOf(camera, playhead.get())
  const direction = now.kind === 'frame' ? Math.sign(index - now.index) : Math.sign(timeUs - playhead.get().timeUs)
  moveTo({ timeUs, meant: { cameraId: camera.mediaId, index } }, { direction: direction as Travel['direction'], speed: 0 })
}

/** To the frame of the chosen camera that is nearest; to the moment itself where it has none. */
export function jumpTo(timeUs: number): void {
  const { startUs, endUs } = extent()
  moveTo(landing(Math.round(Math.max(startUs, Math.min(endUs, timeUs)))), STANDING)
}

/** Where a stop at this moment comes to rest. */
export function landing(timeUs: number): Moment {
  const camera = chosenFrames()
  if (!camera) return { timeUs, meant: null }
  // The very end belongs to no frame.
  const at = frameAt(camera.times, Math.min(timeUs, lastFrameUs()))
  if (at.kind !== 'frame') return { timeUs, meant: null }
  return { timeUs: camera.times.startUs[at.index]!, meant: { cameraId: camera.mediaId, index: at.index } }
}
