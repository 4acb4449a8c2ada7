/** A finding on the frame that shows it best: drawn by what draws over films in Analyse. */
import { KEYPOINTS } from '../../../core/body/topologies.ts'
import type { Halpe26 } from '../../../core/body/halpe26.ts'
import { project } from '../../../core/vision/camera.ts'
import { drawPicture } from '../../pictures/draw-picture.ts'
import type { Player } from '../../player/player.ts'
import type { Finding } from '../../workspaces/analyse/gait/lit.ts'
import { drawPerson } from '../../workspaces/analyse/skeleton/draw-person.ts'
import { bestView, clearestTimeUs, type View } from './best-view.ts'
import { croppedTo } from './crop.ts'
import { frameOf } from './one-frame.ts'
import type { ReadTrial } from './read-trial.ts'

export type NoStill = 'no-film' | 'no-camera' | 'not-decoded' | 'no-stride'

export interface Still {
  /** JPEG. */
  picture: Blob
  camera: string
  timeUs: number
  /** The reference stands in it. */
  hasGhost: boolean
}

/** Three pixels a CSS pixel: sharp on paper. */
const STILL_SIZE = { width: 720, height: 960 }
const DENSITY = 3

export async function drawStill(finding: Finding, read: ReadTrial, player: Player | null): Promise<Still | NoStill> {
  if (read.films.length === 0 || !player || !read.shown) return 'no-film'
  const timeUs = clearestTimeUs(finding, read)
  if (timeUs === null) return 'no-stride'
  const view = bestView(finding, read, timeUs)
  if (!view) return 'no-camera'
  const canvas = await drawView(view, finding, read, player)
  return canvas ? { picture: await asJpeg(canvas), camera: view.film.camera.label, timeUs: view.timeUs, hasGhost: read.walk?.ghost(view.timeUs) !== null && read.walk !== null } : 'not-decoded'
}

/** Null where the frame cannot be decoded. */
async function drawView(view: View, finding: Finding, { shown, walk }: ReadTrial, player: Player): Promise<HTMLCanvasElement | null> {
  const { film, index, picture } = view
  const { mediaId, playable } = film.camera
  const frame = await frameOf(player, mediaId, index, { width: playable.displayWidth, height: playable.displayHeight })
  if (!frame) return null
  const canvas = document.createElement('canvas')
  Object.assign(canvas, STILL_SIZE)
  const placed = croppedTo(bodyIn(view, walk), picture, STILL_SIZE)
  drawPicture(canvas, frame, playable.rotationDeg, placed, 'careful')
  const context = canvas.getContext('2d')!
  context.resetTransform()
  drawPerson(context, shown!, { skeleton: true, raw: false, ghost: true }, { walk, finding }, { mediaId, times: film.times, playable }, { index, placed, density: DENSITY })
  return canvas
}

/** Where the person and the reference are in the picture. */
function bodyIn({ timeUs, calibration }: View, walk: ReadTrial['walk']) {
  const poses = walk ? [walk.person(timeUs), walk.ghost(timeUs)] : []
  return poses.flatMap((pose) => (pose ? KEYPOINTS['halpe-26'].flatMap((keypoint) => {
    const point = pose(keypoint as Halpe26)
    const pixel = point && project(calibration, point)
    return pixel ? [pixel] : []
  }) : []))
}

const QUALITY = 0.86

const asJpeg = (canvas: HTMLCanvasElement) =>
  new Promise<Blob>((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be encoded'))), 'image/jpeg', QUALITY))
