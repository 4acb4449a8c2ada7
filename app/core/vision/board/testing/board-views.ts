import { radiansOf } from '../../../math/degrees.ts'
import { multiply, rotationAbout, transform } from '../../../math/mat3.ts'
import { subtract } from '../../../math/vec3.ts'
import type { Camera, Lens } from '../../camera.ts'
import type { BoardSize } from '../board-size.ts'
import type { Random } from './random.ts'

/** A phone's, turned upright: barrel distortion and a centre that is not the picture's. */
export const PHONE: Lens = {
  name: 'cam01',
  widthPx: 480,
  heightPx: 640,
  focalXPx: 560,
  focalYPx: 563,
  centreXPx: 246,
  centreYPx: 311,
  distortion: [-0.12, 0.05, 0.0008, -0.0006, 0],
}

interface View {
  /** Turned in the picture's plane, then tilted about its axes. */
  turnDeg: number
  tiltXDeg: number
  tiltYDeg: number
  /** How much of the picture's width or height the board takes where it takes more, and where its middle is, as shares. */
  share: number
  middle: readonly [number, number]
}

/** The camera in the axes of a board that it sees in a certain way. */
export function cameraSeeing(lens: Lens, { columns, rows }: BoardSize, squareM: number, { turnDeg, tiltXDeg, tiltYDeg, share, middle }: View): Camera {
  const rotation = multiply(multiply(rotationAbout('x', radiansOf(tiltXDeg)), rotationAbout('y', radiansOf(tiltYDeg))), rotationAbout('z', radiansOf(turnDeg)))
  const halfM = ([(columns - 1) / 2, (rows - 1) / 2] as const).map((count) => count * squareM)
  const [c, s] = [Math.abs(Math.cos(radiansOf(turnDeg))), Math.abs(Math.sin(radiansOf(turnDeg)))]
  const [acrossM, downM] = [2 * (c * halfM[0]! + s * halfM[1]! + squareM), 2 * (s * halfM[0]! + c * halfM[1]! + squareM)]
  const distanceM = Math.max((lens.focalXPx * acrossM) / (share * lens.widthPx), (lens.focalYPx * downM) / (share * lens.heightPx))
  const [x, y] = [middle[0] * lens.widthPx - lens.centreXPx, middle[1] * lens.heightPx - lens.centreYPx]
  const middleSeen = [(x / lens.focalXPx) * distanceM, (y / lens.focalYPx) * distanceM, distanceM] as const
  return { ...lens, rotation, translationM: subtract(middleSeen, transform(rotation, [halfM[0]!, halfM[1]!, 0])) }
}

/** As a person holds a board before a camera: tilted by up to 35°, turned any way, here and there. */
export function anyView(random: Random): View {
  const share = random.uniform(0.5, 0.85)
  const room = (1 - share) / 2
  return {
    turnDeg: random.uniform(-180, 180),
    tiltXDeg: random.uniform(-35, 35),
    tiltYDeg: random.uniform(-35, 35),
    share,
    middle: [0.5 + random.uniform(-room, room), 0.5 + random.uniform(-room, room)],
  }
}
