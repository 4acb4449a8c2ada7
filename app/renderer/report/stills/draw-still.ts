/** A finding on the frame that shows it best: drawn by what draws over films in Analyse. */
import { KEYPOINTS } from '../../../core/body/topologies.ts'
import type { Halpe26 } from '../../../core/body/halpe26.ts'
import type { Size } from '../../../core/math/size.ts'
import { project } from '../../../core/vision/camera.ts'
import { drawPicture } from '../../pictures/draw-picture.ts'
import type { Placed } from '../../pictures/zoom.ts'
import type { Player } from '../../player/player.ts'
import type { Finding } from '../../trial/gait/lit.ts'
import { drawPerson } from '../../trial/skeleton/draw-person.ts'
import { facesAround, hideFaces } from './hide-faces.ts'
import { bestView, clearestTimeUs, type View } from './best-view.ts'
import { croppedTo } from './crop.ts'
import { frameOf } from './one-frame.ts'
import type { ReadTrial } from './read-trial.ts'

/** `face-unknown`: faces are to be hidden, and nobody knows where one of them is. */
export type NoStill = 'no-film' | 'no-camera' | 'not-decoded' | 'face-unknown' | 'no-stride'

export interface Still {
  /** As it was asked for. */
  picture: Blob
  camera: string
  timeUs: number
  /** The reference stands in it. */
  hasGhost: boolean
}

export interface StillLook {
  as: 'jpeg' | 'png'
  /** Beside its angle. Nothing where words beside the picture say it: those change with the language. */
  referenceCalled: string
}

/** Three pixels a CSS pixel: sharp on paper. */
const STILL_SIZE = { width: 720, height: 960 }
const DENSITY = 3

export async function drawStill(finding: Finding, read: ReadTrial, player: Player | null, { as, referenceCalled }: StillLook): Promise<Still | NoStill> {
  if (read.films.length === 0 || !player || !read.shown) return 'no-film'
  const timeUs = clearestTimeUs(finding, read)
  if (timeUs === null) return 'no-stride'
  const view = bestView(finding, read, timeUs)
  if (!view) return 'no-camera'
  const canvas = canvasOf(STILL_SIZE)
  const placed = croppedTo(bodyIn(view, read.walk), view.picture, STILL_SIZE)
  const drawn = await drawView(canvas, view, placed, { finding, referenceCalled }, read, player)
  return drawn === 'drawn' ? { picture: await encoded(canvas, as), camera: view.film.camera.label, timeUs: view.timeUs, hasGhost: read.walk?.ghost(view.timeUs) !== null && read.walk !== null } : drawn
}

export async function drawView(canvas: HTMLCanvasElement, { film, index }: Pick<View, 'film' | 'index'>, placed: Placed, found: { finding: Finding; referenceCalled: string }, { shown, walk, hidden }: ReadTrial, player: Player): Promise<'drawn' | Extract<NoStill, 'not-decoded' | 'face-unknown'>> {
  const { mediaId, playable } = film.camera
  const frame = await frameOf(player, mediaId, index, { width: playable.displayWidth, height: playable.displayHeight })
  if (!frame) return 'not-decoded'
  drawPicture(canvas, frame, playable.rotationDeg, placed, 'careful')
  const context = canvas.getContext('2d')!
  context.resetTransform()
  if (hidden) {
    const people = hidden.get(mediaId)
    const faces = people ? facesAround(people, index, film.times.startUs.length) : null
    // Of whom nobody knows where the face is, no picture leaves.
    if (!people || !faces) return 'face-unknown'
    hideFaces(context, faces, { width: people.widthPx, height: people.heightPx }, placed)
  }
  drawPerson(context, shown!, { skeleton: true, raw: false, ghost: true }, { walk, ...found }, { mediaId, times: film.times, playable }, { index, placed, density: DENSITY })
  return 'drawn'
}

export const canvasOf = (size: Size): HTMLCanvasElement => Object.assign(document.createElement('canvas'), size)

/** Where the person and the reference are in the picture. */
export function bodyIn({ timeUs, calibration }: Pick<View, 'timeUs' | 'calibration'>, walk: ReadTrial['walk']) {
  const poses = walk ? [walk.person(timeUs), walk.ghost(timeUs)] : []
  return poses.flatMap((pose) => (pose ? KEYPOINTS['halpe-26'].flatMap((keypoint) => {
    const point = pose(keypoint as Halpe26)
    const pixel = point && project(calibration, point)
    return pixel ? [pixel] : []
  }) : []))
}

const QUALITY = 0.86

export const encoded = (canvas: HTMLCanvasElement, as: 'jpeg' | 'png') =>
  new Promise<Blob>((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be encoded'))), `image/${as}`, QUALITY))
