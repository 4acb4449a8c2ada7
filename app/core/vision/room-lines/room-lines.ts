/** What is drawn over a camera's picture so that a person sees whether its calibration is right: axes and floor of the room. */
import type { Vec3 } from '../../math/vec3.ts'
import { type Camera, type Pixel, project } from '../camera.ts'
import { lineInPicture, pictureReach } from './line-in-picture.ts'

interface RoomLine {
  kind: 'x' | 'y' | 'z' | 'floor'
  /** Where the line is seen, piece by piece; empty where it is not. */
  pieces: Pixel[][]
  /** Of an axis: where it ends, for its name, where that is in the picture. */
  tip?: Pixel
}

export interface RoomGrid {
  /** Middle of the grid on the floor. */
  centre: readonly [x: number, y: number]
  halfM: number
  stepM: number
  axisM: number
}

export const USUAL_GRID: RoomGrid = { centre: [0, 0], halfM: 2, stepM: 0.5, axisM: 0.5 }

/** The floor first, the axes over it. */
export function roomLines(camera: Camera, grid: RoomGrid = USUAL_GRID): RoomLine[] {
  const reach = pictureReach(camera)
  const floor = floorLines(grid).map(([from, to]): RoomLine => ({ kind: 'floor', pieces: lineInPicture(camera, reach, from, to) }))
  return [...floor, ...(['x', 'y', 'z'] as const).map((kind, axis) => axisLine(camera, reach, kind, axis, grid.axisM))]
}

function floorLines({ centre: [x, y], halfM, stepM }: RoomGrid): (readonly [Vec3, Vec3])[] {
  const steps = Math.round(halfM / stepM)
  const offsets = Array.from({ length: 2 * steps + 1 }, (_, at) => (at - steps) * stepM)
  const half = steps * stepM
  return offsets.flatMap((off): (readonly [Vec3, Vec3])[] => [
    [[x - half, y + off, 0], [x + half, y + off, 0]],
    [[x + off, y - half, 0], [x + off, y + half, 0]],
  ])
}

function axisLine(camera: Camera, reach: number, kind: 'x' | 'y' | 'z', axis: number, lengthM: number): RoomLine {
  const end = [0, 1, 2].map((one) => (one === axis ? lengthM : 0)) as unknown as Vec3
  const tip = project(camera, end)
  const isShown = tip && tip[0] >= -0.5 && tip[1] >= -0.5 && tip[0] <= camera.widthPx - 0.5 && tip[1] <= camera.heightPx - 0.5
  return { kind, pieces: lineInPicture(camera, reach, [0, 0, 0], end), ...(isShown ? { tip } : {}) }
}
