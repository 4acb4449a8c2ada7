import type { Command } from '../../commands/command.ts'
import { WHOLE, zoomAt } from './cameras/zoom.ts'
import { allThere, chosenFilm, jumpTo, playhead, stepBy, stepToFirst, stepToLast } from './playhead.ts'
import { films, stage } from './stage.ts'
import { timelineWindow, zoomTimeline } from './timeline/timeline-window.ts'
import { pause, playOrPause, shuttle, slowerOrFaster, toggleLoop } from './transport/transport.ts'
import { cameraCard, chosenCamera, fullScreen, range, setZoom, toggleCard, WHOLE_TRIAL, zoomOf } from './view.ts'

const hasFilms = () => films().length > 0
const hasChosen = () => chosenFilm() !== undefined

type Press = Parameters<Command['run']>[0]

/** A held key goes on only when its pictures are there: it runs as fast as frames can be decoded, and never ahead of them. */
const step = (frames: number) => (press?: Press) => {
  if (press?.repeat && !allThere()) return
  pause()
  stepBy(frames)
}

const second = (by: number) => (press?: Press) => {
  if (press?.repeat && !allThere()) return
  pause()
  jumpTo(playhead.get().timeUs + by * 1_000_000)
}

function rest(work: () => void): () => void {
  return () => {
    pause()
    work()
  }
}

function chooseByNumber(press: Press): void {
  const camera = stage.get()?.cameras.find(({ number }) => String(number) === press?.key)
  if (!camera) return
  chosenCamera.set(camera.mediaId)
  fullScreen.set((now) => now && camera.mediaId)
}

function showAlone(): void {
  const camera = chosenCamera.get()
  fullScreen.set((now) => (now === camera ? null : camera))
}

/** The whole page: dialogs and messages must stay in sight. */
function toggleWholeScreen(): void {
  // Refused where the browser's owner forbids it: then nothing happens, as with its own key.
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
  else void document.documentElement.requestFullscreen().catch(() => undefined)
}

const KEY_ZOOM = 1.5

/** By keys: around the middle of the panel. */
function zoomBy(factor: number): void {
  const camera = chosenFilm()
  // In the middle the size of panel and picture plays no part.
  const unit = { width: 1, height: 1 }
  if (camera) setZoom(camera.mediaId, zoomAt(zoomOf(camera.mediaId), factor, { x: 0.5, y: 0.5 }, unit, unit))
}

const KEY_PAN = 0.15

/** By a share of what is in sight. */
function pan(x: number, y: number): void {
  const camera = chosenFilm()
  if (!camera) return
  const zoom = zoomOf(camera.mediaId)
  const clamp = (share: number) => Math.max(0, Math.min(1, share))
  if (zoom.scale > 1)
    setZoom(camera.mediaId, { ...zoom, centreX: clamp(zoom.centreX + (x * KEY_PAN) / zoom.scale), centreY: clamp(zoom.centreY + (y * KEY_PAN) / zoom.scale) })
}

const isZoomed = () => {
  const camera = chosenCamera.get()
  return camera !== null && zoomOf(camera).scale > 1
}

const card = (name: 'light' | 'align') => () => {
  const camera = chosenFilm()
  if (camera) toggleCard({ cameraId: camera.mediaId, card: name })
}

function leave(): void {
  if (cameraCard.get()) cameraCard.set(null)
  else fullScreen.set(null)
}

/** An out point before the in point means nothing: the later word holds. */
function setIn(): void {
  const inUs = playhead.get().timeUs
  range.set(({ outUs }) => ({ inUs, outUs: outUs !== null && outUs <= inUs ? null : outUs }))
}

function setOut(): void {
  const outUs = playhead.get().timeUs
  range.set(({ inUs }) => ({ inUs: inUs !== null && inUs >= outUs ? null : inUs, outUs }))
}

const hasRange = () => range.get().inUs !== null || range.get().outUs !== null

const here = { where: 'analyse', when: hasChosen } as const

/** Everything that keys do in Analyse. */
export const analyseCommands: readonly Command[] = [
  { ...here, id: 'next-frame', title: 'Next frame', group: 'Playhead', icon: 'nextFrame', keys: 'ArrowRight', run: step(1) },
  { ...here, id: 'previous-frame', title: 'Previous frame', group: 'Playhead', icon: 'previousFrame', keys: 'ArrowLeft', run: step(-1) },
  { ...here, id: 'ten-frames-on', title: 'Ten frames on', group: 'Playhead', icon: 'nextFrame', keys: 'Shift+ArrowRight', run: step(10) },
  { ...here, id: 'ten-frames-back', title: 'Ten frames back', group: 'Playhead', icon: 'previousFrame', keys: 'Shift+ArrowLeft', run: step(-10) },
  { ...here, id: 'second-on', title: 'A second on', group: 'Playhead', icon: 'right', keys: 'PageDown', run: second(1) },
  { ...here, id: 'second-back', title: 'A second back', group: 'Playhead', icon: 'right', keys: 'PageUp', run: second(-1) },
  { ...here, id: 'first-frame', title: 'First frame', group: 'Playhead', icon: 'toStart', keys: 'Home', run: rest(stepToFirst) },
  { ...here, id: 'last-frame', title: 'Last frame', group: 'Playhead', icon: 'toEnd', keys: 'End', run: rest(stepToLast) },
  { ...here, id: 'play', title: 'Play or pause', group: 'Play', icon: 'play', keys: 'Space', run: playOrPause },
  { ...here, id: 'shuttle-back', title: 'Play backwards; again: twice as fast', group: 'Play', icon: 'slower', keys: 'J', run: () => shuttle(-1) },
  { ...here, id: 'pause', title: 'Pause', group: 'Play', icon: 'pause', keys: 'K', run: pause },
  { ...here, id: 'shuttle-on', title: 'Play; again: twice as fast', group: 'Play', icon: 'faster', keys: 'L', run: () => shuttle(1) },
  { ...here, id: 'slower', title: 'Slower', group: 'Play', icon: 'slower', keys: ',', run: () => slowerOrFaster(-1) },
  { ...here, id: 'faster', title: 'Faster', group: 'Play', icon: 'faster', keys: '.', run: () => slowerOrFaster(1) },
  { ...here, id: 'loop', title: 'Play in a loop', group: 'Play', icon: 'loop', keys: 'Shift+L', run: toggleLoop },
  { where: 'analyse', when: hasFilms, id: 'choose-camera', title: 'Choose a camera', group: 'Cameras', icon: 'footage', keys: '1–9', run: chooseByNumber },
  { ...here, id: 'camera-alone', title: 'Show this camera alone', group: 'Cameras', icon: 'fullScreen', keys: 'F', run: showAlone },
  {
    where: 'analyse',
    when: () => cameraCard.get() !== null || fullScreen.get() !== null,
    id: 'leave',
    title: 'Back to all cameras',
    group: 'Cameras',
    icon: 'leaveFullScreen',
    keys: 'Escape',
    run: leave,
  },
  { where: 'analyse', id: 'whole-screen', title: 'Whole screen, and back', group: 'Cameras', icon: 'fullScreen', keys: 'Shift+F', run: toggleWholeScreen },
  { ...here, id: 'zoom-in', title: 'Zoom in', group: 'Cameras', icon: 'zoomIn', keys: 'Plus', alsoKeys: ['='], run: () => zoomBy(KEY_ZOOM) },
  { ...here, id: 'zoom-out', title: 'Zoom out', group: 'Cameras', icon: 'zoomOut', keys: 'Minus', run: () => zoomBy(1 / KEY_ZOOM) },
  { ...here, id: 'zoom-reset', title: 'Show the whole picture', group: 'Cameras', icon: 'fit', keys: '0', run: () => setZoom(chosenCamera.get()!, WHOLE) },
  { where: 'analyse', when: isZoomed, id: 'pan-left', title: 'Look further left', group: 'Cameras', icon: 'right', keys: 'Ctrl+ArrowLeft', run: () => pan(-1, 0) },
  { where: 'analyse', when: isZoomed, id: 'pan-right', title: 'Look further right', group: 'Cameras', icon: 'right', keys: 'Ctrl+ArrowRight', run: () => pan(1, 0) },
  { where: 'analyse', when: isZoomed, id: 'pan-up', title: 'Look further up', group: 'Cameras', icon: 'right', keys: 'Ctrl+ArrowUp', run: () => pan(0, -1) },
  { where: 'analyse', when: isZoomed, id: 'pan-down', title: 'Look further down', group: 'Cameras', icon: 'right', keys: 'Ctrl+ArrowDown', run: () => pan(0, 1) },
  { ...here, id: 'camera-light', title: 'Brightness and contrast', group: 'Cameras', icon: 'brightness', keys: 'B', run: card('light') },
  { ...here, id: 'camera-align', title: 'Align in time', group: 'Cameras', icon: 'align', keys: 'A', run: card('align') },
  { ...here, id: 'timeline-nearer', title: 'Nearer', group: 'Timeline', icon: 'zoomIn', keys: 'Shift+ArrowUp', run: () => zoomTimeline(2) },
  { ...here, id: 'timeline-further', title: 'Further away', group: 'Timeline', icon: 'zoomOut', keys: 'Shift+ArrowDown', run: () => zoomTimeline(0.5) },
  { ...here, id: 'timeline-whole', title: 'Show the whole trial', group: 'Timeline', icon: 'fit', keys: 'Z', run: () => timelineWindow.set(null) },
  { ...here, id: 'range-in', title: 'Play from here: in point', group: 'Timeline', icon: 'inPoint', keys: 'I', run: setIn },
  { ...here, id: 'range-out', title: 'Play to here: out point', group: 'Timeline', icon: 'outPoint', keys: 'O', run: setOut },
  { where: 'analyse', when: hasRange, id: 'range-clear', title: 'Forget in and out', group: 'Timeline', icon: 'cross', keys: 'X', run: () => range.set(WHOLE_TRIAL) },
]
