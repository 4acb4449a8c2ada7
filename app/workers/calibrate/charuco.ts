/** ChArUco boards: squares with markers in the light ones, so that any part of a board tells which part it is. */
import type { Board } from '../../contract/calibration-tasks.ts'
import { ProblemError } from '../../core/problem.ts'
import type { BoardFinder } from './board-finder.ts'
import { openCv, type OpenCv, withinOpenCv } from './opencv.ts'

type Charuco = Extract<Board, { kind: 'charuco' }>

/** The middle of the first pixel is (½, ½) to OpenCV's finder of these boards, and (0, 0) everywhere else (seen with a drawn board). */
const CENTRE = 0.5
const LEAST_CORNERS = 6
/** OpenCV's own defaults; its JavaScript has none. */
const REFINE = [10, 3, true] as const

export async function charucoFinder(board: Charuco): Promise<BoardFinder> {
  const { cv } = await openCv()
  return ({ width, height, data }, name) =>
    withinOpenCv(cv, (keep) => {
      const detector = keep(new cv.aruco_CharucoDetector(keep(charucoBoard(cv, board)), keep(new cv.aruco_CharucoParameters()), keep(new cv.aruco_DetectorParameters()), keep(new cv.aruco_RefineParameters(...REFINE))))
      const image = keep(new cv.Mat(height, width, cv.CV_8UC1))
      image.data.set(data)
      const [found, ids, markerCorners, markerIds] = [keep(new cv.Mat()), keep(new cv.Mat()), keep(new cv.MatVector()), keep(new cv.Mat())]
      detector.detectBoard(image, found, ids, markerCorners, markerIds)
      if (ids.rows < LEAST_CORNERS) return undefined
      const corners = Array.from({ length: board.columns * board.rows }, (): [number, number] | null => null)
      for (const [place, id] of [...ids.data32S].entries()) corners[id] = [found.data32F[2 * place]! - CENTRE, found.data32F[2 * place + 1]! - CENTRE]
      return { name, widthPx: width, heightPx: height, corners, isWhole: ids.rows === corners.length, isTurnKnown: true, blurPx: null }
    })
}

export function charucoBoard(cv: OpenCv, { columns, rows, squareM, markerM, dictionary }: Charuco) {
  const name = (cv as unknown as Record<string, number>)[`DICT_${dictionary}`]
  if (name === undefined) throw new ProblemError({ code: 'no-dictionary', message: `There is no dictionary of markers called ${dictionary}.`, hint: 'The usual ones are 4X4_50, 5X5_100, 6X6_250 and APRILTAG_36h11.' })
  if (markerM >= squareM) throw new ProblemError({ code: 'board-sizes', message: 'The markers of a ChArUco board are smaller than its squares.' })
  return withinOpenCv(cv, (keep) => new cv.aruco_CharucoBoard(new cv.Size(columns + 1, rows + 1), squareM, markerM, keep(cv.getPredefinedDictionary(name)), keep(new cv.Mat())))
}
