/** ChArUco boards: squares with markers in the light ones, so that any part of a board tells which part it is. */
import type { Board } from '../../contract/analysis/calibration-tasks.ts'
import type { GreyPicture } from '../../core/image/grey-picture.ts'
import { median } from '../../core/math/median.ts'
import { ProblemError } from '../../core/problem.ts'
import { cornerShape } from '../../core/vision/board/corner-shape.ts'
import { type FittedCorner, fitCorner } from '../../core/vision/board/fit-corner.ts'
import type { BoardFinder, CornersBy } from './board-finder.ts'
import { openCv, type OpenCv, withinOpenCv } from './opencv.ts'

type Charuco = Extract<Board, { kind: 'charuco' }>
type Found = ([number, number] | null)[]

/** The middle of the first pixel is (½, ½) to OpenCV's finder of these boards, and (0, 0) everywhere else (seen with a drawn board). */
const CENTRE = 0.5
const LEAST_CORNERS = 6
/** OpenCV's own defaults; its JavaScript has none. */
const REFINE = [10, 3, true] as const
const LEAST_WINDOW_PX = 3
const WIDEST_WINDOW_PX = 11

export async function charucoFinder(board: Charuco, by: CornersBy): Promise<BoardFinder> {
  const { cv } = await openCv()
  dictionaryOf(cv, board)
  // Boards printed before OpenCV 4.6 begin with a marker where newer ones of an even number of rows begin with a dark square.
  let patterns = [false, true]
  return (picture, name) => {
    for (const isOldPattern of patterns) {
      const found = detected(cv, board, picture, isOldPattern)
      if (found.filter((corner) => corner !== null).length < LEAST_CORNERS) continue
      patterns = [isOldPattern]
      const { corners, blurPx } = by === 'edges' ? fitted(picture, found, board) : { corners: found, blurPx: null }
      return { name, widthPx: picture.width, heightPx: picture.height, corners, isWhole: corners.every((corner) => corner !== null), isTurnKnown: true, blurPx }
    }
    return undefined
  }
}

function detected(cv: OpenCv, board: Charuco, { width, height, data }: GreyPicture, isOldPattern: boolean): Found {
  return withinOpenCv(cv, (keep) => {
    const detector = keep(new cv.aruco_CharucoDetector(keep(charucoBoard(cv, board, isOldPattern)), keep(new cv.aruco_CharucoParameters()), keep(new cv.aruco_DetectorParameters()), keep(new cv.aruco_RefineParameters(...REFINE))))
    const image = keep(new cv.Mat(height, width, cv.CV_8UC1))
    image.data.set(data)
    const [places, ids, markerCorners, markerIds] = [keep(new cv.Mat()), keep(new cv.Mat()), keep(new cv.MatVector()), keep(new cv.Mat())]
    detector.detectBoard(image, places, ids, markerCorners, markerIds)
    const corners = Array.from({ length: board.columns * board.rows }, (): [number, number] | null => null)
    for (const [place, id] of (ids.rows > 0 ? [...ids.data32S] : []).entries()) corners[id] = [places.data32F[2 * place]! - CENTRE, places.data32F[2 * place + 1]! - CENTRE]
    return corners
  })
}

/** By the edges that cross in a corner, as far as the nearest marker; what is no crossing there is no corner. */
function fitted(picture: GreyPicture, found: Found, { squareM, markerM }: Charuco): { corners: Found; blurPx: number | null } {
  const blurs: number[] = []
  const corners = found.map((corner): [number, number] | null => {
    if (!corner) return null
    const apart = Math.min(...found.flatMap((other) => (other && other !== corner ? [Math.hypot(other[0] - corner[0], other[1] - corner[1])] : [])))
    const half = Math.min(WIDEST_WINDOW_PX, Math.floor((apart * (1 - markerM / squareM)) / 2))
    if (half < LEAST_WINDOW_PX) return corner
    const fit = fitAt(picture, corner, half)
    if (!fit) return null
    blurs.push(fit.blurPx)
    return [...fit.place]
  })
  return { corners, blurPx: blurs.length === 0 ? null : median(blurs) }
}

function fitAt(picture: GreyPicture, corner: [number, number], half: number): FittedCorner | undefined {
  const shape = cornerShape(picture, corner)
  return shape && fitCorner(picture, corner, shape, half)
}

export function charucoBoard(cv: OpenCv, board: Charuco, isOldPattern: boolean) {
  const { columns, rows, squareM, markerM } = board
  return withinOpenCv(cv, (keep) => {
    const made = new cv.aruco_CharucoBoard(new cv.Size(columns + 1, rows + 1), squareM, markerM, keep(cv.getPredefinedDictionary(dictionaryOf(cv, board))), keep(new cv.Mat()))
    made.setLegacyPattern(isOldPattern)
    return made
  })
}

function dictionaryOf(cv: OpenCv, { dictionary, squareM, markerM }: Charuco): number {
  if (markerM >= squareM) throw new ProblemError({ code: 'board-sizes', message: 'The markers of a ChArUco board are smaller than its squares.' })
  const known = cv as unknown as Record<string, number>
  if (Object.hasOwn(known, `DICT_${dictionary}`)) return known[`DICT_${dictionary}`]!
  throw new ProblemError({ code: 'no-dictionary', message: `There is no dictionary of markers called ${dictionary}.`, hint: 'The usual ones are 4X4_50, 5X5_100, 6X6_250 and APRILTAG_36h11.' })
}
