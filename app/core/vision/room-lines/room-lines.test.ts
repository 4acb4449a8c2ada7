import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Camera, type Pixel, project } from '../camera.ts'
import { lookAt } from '../look-at.ts'
import { camerasAround } from '../testing/cameras-around.ts'
import { undistort } from '../undistort.ts'
import { roomLines, USUAL_GRID } from './room-lines.ts'

const [camera] = camerasAround(1, { distortion: [-0.12, 0.05, 0.001, -0.002, 0.01] }) as [Camera]
const isInside = ([u, v]: Pixel, { widthPx, heightPx } = camera) => u >= -0.5 - 1e-6 && v >= -0.5 - 1e-6 && u <= widthPx - 0.5 + 1e-6 && v <= heightPx - 0.5 + 1e-6

describe('axes and floor of the room over a camera’s picture', () => {
  it('are where the camera model sees them, bent as its lens bends them', () => {
    const lines = roomLines(camera)
    const [x, y, z] = lines.slice(-3)
    expect([x, y, z].map((line) => line?.kind)).toEqual(['x', 'y', 'z'])
    for (const [axis, line] of [x!, y!, z!].entries()) {
      const end = [0, 1, 2].map((one) => (one === axis ? USUAL_GRID.axisM : 0)) as [number, number, number]
      expect(line.pieces).toHaveLength(1)
      for (const [given, truth] of [[line.pieces[0]![0]!, project(camera, [0, 0, 0])!], [line.pieces[0]!.at(-1)!, project(camera, end)!], [line.tip!, project(camera, end)!]] as const)
        for (const side of [0, 1] as const) expect(given[side]).toBeCloseTo(truth[side], 6)
    }
    // between two corners of a line that was straight in the room nothing is left of it once the lens is taken away
    const longest = lines.flatMap(({ pieces }) => pieces).reduce((most, piece) => (piece.length > most.length ? piece : most), [] as Pixel[])
    const [[ax, ay], [bx, by], [cx, cy]] = [longest[0]!, longest[longest.length >> 1]!, longest.at(-1)!].map((pixel) => undistort(camera, pixel)) as unknown as [Pixel, Pixel, Pixel]
    expect(Math.abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))).toBeLessThan(1e-4)
  })

  it('never leave the picture and never come from behind the camera, wherever it stands', () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    fc.assert(
      fc.property(number(-3, 3), number(-3, 3), number(0.05, 3), number(-3, 3), number(-3, 3), number(0, 2), number(-0.4, 0.2), (x, y, z, tx, ty, tz, k1) => {
        fc.pre(Math.hypot(x - tx, y - ty, z - tz) > 0.1)
        const placed: Camera = { ...camera, distortion: [k1, 0.02, 0.001, 0, 0], ...lookAt([x, y, z], [tx, ty, tz]) }
        for (const { pieces } of roomLines(placed))
          for (const piece of pieces) {
            expect(piece.length).toBeGreaterThan(1)
            expect(piece.every((pixel) => pixel.every(Number.isFinite) && isInside(pixel))).toBe(true)
          }
      }),
      { numRuns: 60 },
    )
  })

  it('are none for a camera that looks away', () => {
    const away: Camera = { ...camera, ...lookAt([4, 0, 1.2], [8, 0, 1.2]) }
    expect(roomLines(away).every(({ pieces, tip }) => pieces.length === 0 && tip === undefined)).toBe(true)
  })

  it('a floor as large as is asked for has all its lines', () => {
    expect(roomLines(camera, { centre: [1, 1], halfM: 1, stepM: 0.25, axisM: 1 }).filter(({ kind }) => kind === 'floor')).toHaveLength(18)
  })
})
