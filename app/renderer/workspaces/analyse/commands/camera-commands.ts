import type { Command } from '../../../commands/command.ts'
import { count } from '../../../format/amounts.ts'
import { tell } from '../../../ui/toasts.ts'
import { bringIntoStep } from '../clocks/bring-into-step.ts'
import { panByShare, WHOLE, zoomAt, type Zoom } from '../../../pictures/zoom.ts'
import { chosenFilm } from '../../../trial/playhead.ts'
import { stage } from '../../../trial/stage.ts'
import { cameraCard, chosenCamera, fullScreen, onlyFilm, setZoom, toggleCard, zoomOf } from '../../../trial/view.ts'
import { onFilm, withFilms } from './with-film.ts'

function chooseByNumber(press: Parameters<Command['run']>[0]): void {
  const { cameras } = stage.get() ?? { cameras: [] }
  const camera = cameras.find(({ number }) => String(number) === press?.key)
  if (!camera) {
    if (press) tell(`There is no camera ${press.key}: this trial has ${count(cameras.length, 'camera')}.`, { tone: 'note' })
    return
  }
  // A button of the panel that was left would take the next Space.
  if (document.activeElement instanceof HTMLButtonElement) document.activeElement.blur()
  chosenCamera.set(camera.mediaId)
  fullScreen.set((now) => now && camera.mediaId)
}

function showAlone(): void {
  const camera = chosenCamera.get()
  fullScreen.set((now) => (now === camera ? null : camera))
}

export const isLaidOver = () => cameraCard.get() !== null || (fullScreen.get() !== null && onlyFilm.get() === null)

function goBack(): void {
  if (cameraCard.get()) cameraCard.set(null)
  else fullScreen.set(null)
}

/** The whole page, so that dialogs and messages stay in sight. Where the browser's owner forbids it, nothing happens. */
function toggleWholeScreen(): void {
  const asked = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
  void asked.catch(() => undefined)
}

const KEY_ZOOM = 1.5
/** In the middle of a panel its size plays no part. */
const UNIT = { width: 1, height: 1 }
const nearer = (factor: number) => zoomed((zoom) => zoomAt(zoom, factor, { x: 0.5, y: 0.5 }, UNIT, UNIT))

const KEY_PAN = 0.15
const further = (x: number, y: number) => zoomed((zoom) => panByShare(zoom, x * KEY_PAN, y * KEY_PAN))

function zoomed(change: (zoom: Zoom) => Zoom): () => void {
  return () => {
    const camera = chosenFilm()
    if (camera) setZoom(camera.mediaId, change(zoomOf(camera.mediaId)))
  }
}

const isZoomed = () => {
  const camera = chosenFilm()
  return camera !== undefined && zoomOf(camera.mediaId).scale > 1
}

function card(name: 'light' | 'align'): () => void {
  return () => {
    const camera = chosenFilm()
    if (camera) toggleCard({ cameraId: camera.mediaId, card: name })
  }
}

const here = { ...withFilms, group: 'Cameras' } as const
const near = { ...here, when: isZoomed, repeats: true } as const

const panelCommands: readonly Command[] = [
  { ...here, id: 'choose-camera', title: 'Choose a camera', icon: 'footage', keys: '1–9', run: chooseByNumber },
  { ...here, id: 'camera-alone', title: 'Show this camera alone', icon: 'fullScreen', keys: 'F', run: showAlone },
  { ...here, id: 'all-cameras', title: 'Back to all cameras', icon: 'leaveFullScreen', keys: 'Escape', when: isLaidOver, run: goBack },
  { ...here, id: 'whole-screen', title: 'Whole screen, and back', icon: 'fullScreen', keys: 'Shift+F', when: () => true, run: toggleWholeScreen },
]

const pictureCommands: readonly Command[] = [
  { ...here, id: 'zoom-in', title: 'Zoom in', icon: 'zoomIn', keys: 'Plus', alsoKeys: ['='], repeats: true, run: nearer(KEY_ZOOM) },
  { ...near, id: 'zoom-out', title: 'Zoom out', icon: 'zoomOut', keys: 'Minus', run: nearer(1 / KEY_ZOOM) },
  { ...near, id: 'zoom-reset', title: 'Show the whole picture', icon: 'fit', keys: '0', run: zoomed(() => WHOLE) },
  { ...near, id: 'pan-left', title: 'Look further left', icon: 'left', keys: 'Ctrl+ArrowLeft', run: further(-1, 0) },
  { ...near, id: 'pan-right', title: 'Look further right', icon: 'right', keys: 'Ctrl+ArrowRight', run: further(1, 0) },
  { ...near, id: 'pan-up', title: 'Look further up', icon: 'up', keys: 'Ctrl+ArrowUp', run: further(0, -1) },
  { ...near, id: 'pan-down', title: 'Look further down', icon: 'down', keys: 'Ctrl+ArrowDown', run: further(0, 1) },
  { ...here, id: 'camera-light', title: 'Brightness and contrast', icon: 'brightness', keys: 'B', run: card('light') },
  { ...here, id: 'camera-align', title: 'Align in time …', icon: 'align', keys: 'A', run: card('align') },
]

const severalFilms = () => (stage.get()?.cameras.length ?? 0) > 1

const stepCommands: readonly Command[] = [
  { ...here, when: severalFilms, id: 'step-by-sound', title: 'Bring the films into step by sound', icon: 'align', run: () => void bringIntoStep('sound') },
  { ...here, when: severalFilms, id: 'step-by-flash', title: 'Bring the films into step by a flash', icon: 'align', run: () => void bringIntoStep('flash') },
]

export const cameraCommands: readonly Command[] = [...panelCommands, ...pictureCommands.map(onFilm), ...stepCommands]
