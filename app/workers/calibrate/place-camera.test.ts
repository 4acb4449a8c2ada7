import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Board, type BoardView, placedCameraSchema } from '../../contract/analysis/calibration-tasks.ts'
import { length, subtract, type Vec3 } from '../../core/math/vec3.ts'
import { floorPoints } from '../../core/vision/board/floor-points.ts'
import { seededRandom } from '../../core/vision/board/testing/random.ts'
import { project } from '../../core/vision/camera.ts'
import { cameraPosition, lookAt } from '../../core/vision/look-at.ts'
import { ClipFolder, taskContext } from '../testing/clips.ts'
import { placeCamera } from './place-camera.ts'
import { LENS } from './testing/made-views.ts'

const BOARD: Board = { kind: 'checkerboard', columns: 5, rows: 8, squareM: 0.12 }

describe('a camera’s place by a board on the floor', () => {
  let folder: ClipFolder
  let attempts = 0
  beforeAll(() => void (folder = new ClipFolder()))
  afterAll(() => folder.remove())

  function viewFrom(position: Vec3, seed: number, board = BOARD): BoardView {
    const random = seededRandom(seed)
    const camera = { ...LENS, ...lookAt(position, [0.2, -0.3, 0.3], 0.02) }
    const corners = floorPoints(board, board.squareM).map((point): [number, number] => {
      const [u, v] = project(camera, point)!
      return [u + 0.1 * random.gaussian(), v + 0.1 * random.gaussian()]
    })
    return { name: 'floor.jpg', widthPx: LENS.widthPx, heightPx: LENS.heightPx, corners, isWhole: true, isTurnKnown: true, blurPx: 1 }
  }

  async function placed(views: readonly BoardView[], board = BOARD) {
    const attempt = folder.file(`attempt-${attempts++}`)
    mkdirSync(attempt)
    writeFileSync(join(attempt, 'views.json'), JSON.stringify(views))
    return placedCameraSchema.parse((await placeCamera({ board, lens: LENS, views: join(attempt, 'views.json') }, taskContext(attempt))).summary)
  }

  it('is in the same room for all cameras: the floor below, each where it stands', async () => {
    for (const [seed, position] of ([[3.2, 0.5, 1.3], [-2.5, 2, 1.1], [0.5, -3.5, 1.6], [-3, -2, 0.9]] as const).entries()) {
      const { rotation, translationM, errorPx, positionSpreadM, directionSpreadDeg, findings } = await placed([viewFrom(position, seed + 1)])
      const missM = length(subtract(cameraPosition({ rotation, translationM }), position))
      expect(missM).toBeLessThan(4 * positionSpreadM)
      expect(positionSpreadM).toBeLessThan(0.01)
      expect(directionSpreadDeg).toBeLessThan(0.3)
      expect(errorPx).toBeLessThan(0.2)
      expect(findings).toEqual([])
    }
  })

  it('is by the view that fits best where there are several', async () => {
    const [good, moved] = [viewFrom([3, 0, 1.2], 1), viewFrom([3, 0, 1.2], 2)]
    const shaken = moved.corners.map((corner, at) => corner && ([corner[0] + Math.sin(at), corner[1]] as [number, number]))
    expect((await placed([{ ...moved, name: 'shaken', corners: shaken }, good])).view).toBe('floor.jpg')
  })

  it('says how unsure a small board leaves it', async () => {
    const small = { ...BOARD, columns: 3, rows: 4, squareM: 0.02 }
    const { findings, positionSpreadM } = await placed([viewFrom([4, 0.5, 1.3], 3, small)], small)
    expect(positionSpreadM).toBeGreaterThan(0.02)
    expect(findings.map(({ code }) => code)).toContain('floor-board-far')
  })

  it('is refused with the reason where cameras would not agree, or the board is not whole', async () => {
    const view = viewFrom([3, 0, 1.2], 1)
    await expect(placed([])).rejects.toThrow('cam01: no picture shows the board.')
    await expect(placed([{ ...view, isTurnKnown: false }])).rejects.toThrow('two ends look alike')
    await expect(placed([{ ...view, isWhole: false, corners: view.corners.map((corner, at) => (at === 3 ? null : corner)) }])).rejects.toThrow('no picture shows the board whole')
    await expect(placed([{ ...view, widthPx: 1080 }])).rejects.toThrow('the picture is 1080 × 1920, its lens was calibrated at 1088 × 1920')
  })
})
