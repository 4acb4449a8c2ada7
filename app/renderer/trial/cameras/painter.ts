import type { Player } from '../../player/player.ts'
import { createOverlayPainter } from '../skeleton/overlay-painter.ts'
import { frameOf, type FilmCamera, type Moment } from '../stage.ts'
import { clearPicture, drawPicture, isCoarse } from '../../pictures/draw-picture.ts'
import { faceOf, labelOf, noticeOf, type Face } from './face.ts'
import { place, type Zoom } from '../../pictures/zoom.ts'

/** The elements of a panel that change with every frame. React leaves them alone. */
export interface PanelParts {
  panel: HTMLElement
  canvas: HTMLCanvasElement
  /** Over the picture: brightness and contrast leave it as it is. */
  overlay: HTMLCanvasElement
  words: HTMLElement
  time: HTMLElement
  off: HTMLElement
  notice: HTMLElement
}

export interface Sight {
  camera: FilmCamera
  player: Player
  moment: Moment
  zoom: Zoom
  /** While it plays, the playhead runs on between frames: how far off they are says nothing then. */
  plays: boolean
}

/**
 * Paints one panel: the picture and every word about it in one turn, so that they cannot disagree. Gives the face that
 * was painted.
 */
export function createPainter({ panel, canvas, overlay, words, time, off, notice }: PanelParts): (sight: Sight) => Face {
  const paintOverlay = createOverlayPainter(overlay)
  let drawn: unknown[] = []
  // A painter before this one may have left a picture.
  let isBlank = false
  return ({ camera, player, moment, zoom, plays }) => {
    const face = faceOf(camera.times, frameOf(camera, moment), moment.timeUs, (index) => player.picture(camera.mediaId, index))
    const placed = placeOn(canvas, camera, zoom)
    const { rotationDeg } = camera.playable
    writeState(panel, face.state, face.state === 'frame' ? face.index : null)
    if (face.state === 'frame') {
      const care = plays ? 'quick' : 'careful'
      const next = [face.picture.frame, face.index, zoom, canvas.width, canvas.height, care]
      if (next.some((one, at) => one !== drawn[at])) drawPicture(canvas, face.picture, rotationDeg, placed, care)
      drawn = next
      isBlank = false
    } else if (face.state !== 'coming' && !isBlank) {
      // While a frame is coming, the one before stays, dimmed and called by no name; nothing else may stay.
      clearPicture(canvas)
      drawn = []
      isBlank = true
    }
    // While a frame is coming, what lies over the one before stays with it.
    if (face.state !== 'coming') paintOverlay(camera, face.state === 'frame' ? face.index : null, placed)
    const label = labelOf(face, face.state === 'frame' && isCoarse(face.picture, rotationDeg, placed))
    setText(words, label.words)
    setText(time, label.time)
    setText(off, plays ? '' : label.off)
    setText(notice, noticeOf(face))
    return face
  }
}

/** For tests and for styles: what the panel shows, and the index of the frame if it is one. */
export function writeState(panel: HTMLElement, state: Face['state'] | 'preparing', index: number | null): void {
  panel.dataset['state'] = state
  if (index === null) delete panel.dataset['frame']
  else panel.dataset['frame'] = String(index)
}

export function placeOn({ width, height }: HTMLCanvasElement, { playable }: FilmCamera, zoom: Zoom) {
  const picture = { width: playable.displayWidth, height: playable.displayHeight }
  return place({ width, height }, picture, zoom)
}

/** In the same node, which costs a browser less than another one. */
function setText(element: HTMLElement, text: string): void {
  const node = element.firstChild ?? element.appendChild(new Text())
  if (node.nodeValue !== text) node.nodeValue = text
}
