import { writeFileSync } from 'node:fs'
import { cameraSeeing } from '../../../core/vision/board/testing/board-views.ts'
import { type Drawing, drawnBoard, trueCorners } from '../../../core/vision/board/testing/drawn-board.ts'
import { seededRandom } from '../../../core/vision/board/testing/random.ts'
import type { Camera, Lens, Pixel } from '../../../core/vision/camera.ts'
import type { ClipFolder } from '../../testing/clips.ts'
import type { View } from './made-views.ts'

export const SMALL_LENS: Lens = { name: 'cam01', widthPx: 360, heightPx: 480, focalXPx: 420, focalYPx: 422, centreXPx: 184, centreYPx: 233, distortion: [-0.1, 0.04, 0, 0, 0] }
export const SMALL_BOARD = { kind: 'checkerboard', columns: 4, rows: 5, squareM: 0.05 } as const

const SHARE = 0.7
const VIEWS: readonly View[] = [
  { turnDeg: 10, tiltXDeg: 30, tiltYDeg: 5, share: SHARE, middle: [0.45, 0.4] },
  { turnDeg: -80, tiltXDeg: -5, tiltYDeg: 32, share: SHARE, middle: [0.55, 0.6] },
  { turnDeg: 170, tiltXDeg: -30, tiltYDeg: -15, share: SHARE, middle: [0.5, 0.35] },
  { turnDeg: 45, tiltXDeg: 15, tiltYDeg: -30, share: SHARE, middle: [0.42, 0.62] },
]

export interface DrawnPicture {
  camera: Camera
  /** A PGM, which ffmpeg makes anything of. */
  file: string
  corners: (Pixel | undefined)[]
}

/** Pictures of a board as a small camera would take them; drawing takes a while, so that few serve many tests. */
export function drawnPictures(folder: ClipFolder, count = VIEWS.length, changes: Partial<Drawing> = {}): DrawnPicture[] {
  return VIEWS.slice(0, count).map((view, at) => {
    const size = changes.size ?? SMALL_BOARD
    const camera = cameraSeeing(SMALL_LENS, size, SMALL_BOARD.squareM, view)
    const { width, height, data } = drawnBoard({ camera, size, squareM: SMALL_BOARD.squareM, blurPx: 0.8, noise: 1, random: seededRandom(at + 1), ...changes })
    const file = folder.file(`picture-${at + 1}.pgm`)
    writeFileSync(file, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]))
    return { camera, file, corners: trueCorners(camera, size, SMALL_BOARD.squareM) }
  })
}
