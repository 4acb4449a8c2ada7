import type { Oddity } from '../../formats/inspection.ts'
import type { Lens } from '../camera.ts'
import type { Coverage } from './coverage.ts'

export interface LensEvidence {
  lens: Lens
  spread: Pick<Lens, 'focalXPx' | 'focalYPx' | 'centreXPx' | 'centreYPx'>
  errorPx: number
  views: number
  /** Names of pictures that fit so much worse than the others. */
  standOut: readonly string[]
  largestTurnDeg: number
  coverage: Coverage
  cornerSpreadPx: number
  /** The inner corners of a checkerboard that no picture shows whole: of another size it would be seen in part, too. */
  neverWhole: { columns: number; rows: number } | undefined
}

const ENOUGH_VIEWS = 8
/** Boards that are nearly parallel leave open whether the camera is far and long or near and short (Zhang 2000, section 4). */
const LEAST_TURN_DEG = 20
const LEAST_SHARE = 0.5
const LEAST_REACH = 0.8
const MOST_FOCAL_SHARE = 0.005
const MOST_CENTRE_SHARE = 0.01
const MOST_CORNER_SPREAD_PX = 3
const MOST_ERROR_PX = 1
const MOST_UNEVEN = 0.01
const MOST_OFF_CENTRE = 0.1

/** What keeps a lens from being trusted, each with what to do about it. */
export function lensFindings(evidence: LensEvidence): Oddity[] {
  return [...aboutPictures(evidence), ...aboutCoverage(evidence), ...aboutLens(evidence)]
}

const warning = (code: string, message: string, hint: string): Oddity => ({ level: 'warning', code, message, hint })
const percent = (share: number) => `${Math.round(100 * share)} %`

function aboutPictures({ views, largestTurnDeg, standOut, errorPx, neverWhole }: LensEvidence): Oddity[] {
  const found: Oddity[] = []
  if (neverWhole)
    found.push(warning('board-never-whole', `No picture shows all ${neverWhole.columns} × ${neverWhole.rows} corners: is that the number of inner corners?`, 'A lens from a board of the wrong size is wrong. Count the inner corners, and take some pictures of the whole board.'))
  if (views < ENOUGH_VIEWS) found.push(warning('board-few-pictures', `Only ${views} pictures show the board.`, 'Take 10 to 20, with the board in every part of the picture and tilted in different directions.'))
  if (largestTurnDeg < LEAST_TURN_DEG)
    found.push(
      warning('board-one-tilt', `The boards are all held nearly alike: no two differ by more than ${Math.round(largestTurnDeg)}°. The focal length cannot be told from them.`, 'Tilt the board by 20 to 45°, to the left and right, forwards and backwards.'),
    )
  if (standOut.length > 0) found.push(warning('board-picture-stands-out', `These pictures fit much worse than the others: ${standOut.join(', ')}.`, 'Look at them: motion, a bent board or reflections. They can be left out.'))
  if (errorPx > MOST_ERROR_PX)
    found.push(warning('board-error', `The corners are missed by ${errorPx.toFixed(1)} px; a few tenths are usual.`, 'Is the board flat, of the size given, and are zoom, focus and stabilisation of the camera fixed?'))
  return found
}

function aboutCoverage({ coverage: { share, reach }, cornerSpreadPx }: LensEvidence): Oddity[] {
  const found: Oddity[] = []
  if (share < LEAST_SHARE) found.push(warning('board-coverage', `The boards cover ${percent(share)} of the picture.`, 'Hold the board in the other parts too, up to the edges.'))
  if (reach < LEAST_REACH)
    found.push(warning('board-reach', `No corner of a board lies in the outer ${percent(1 - reach)} of the picture: what the lens does there is a guess.`, 'Hold the board into the picture’s corners; it need not be seen whole.'))
  if (!(cornerSpreadPx <= MOST_CORNER_SPREAD_PX))
    found.push(
      warning('lens-corners', Number.isNaN(cornerSpreadPx) ? 'The lens’s distortion cannot be told in the picture’s corners: the fit folds over there.' : `In the picture’s corners the lens is known to ±${cornerSpreadPx.toFixed(1)} px only.`, 'More pictures with the board in the corners make it surer.'),
    )
  return found
}

function aboutLens({ lens, spread }: LensEvidence): Oddity[] {
  const found: Oddity[] = []
  const share = Math.max(spread.focalXPx / lens.focalXPx, spread.focalYPx / lens.focalYPx)
  if (!(share <= MOST_FOCAL_SHARE)) found.push(warning('lens-focal-length', `The focal length is known to ±${(100 * share).toFixed(1)} % only: distances from the camera will be as unsure.`, 'Tilt the board more, by 20 to 45°, in more pictures.'))
  const centre = Math.max(spread.centreXPx, spread.centreYPx)
  if (!(centre <= MOST_CENTRE_SHARE * Math.max(lens.widthPx, lens.heightPx))) found.push(warning('lens-centre', `The optical centre is known to ±${centre.toFixed(0)} px only.`, 'Tilt the board in different directions, in all parts of the picture.'))
  if (Math.abs(lens.focalXPx / lens.focalYPx - 1) > MOST_UNEVEN)
    found.push(warning('lens-uneven', `The focal length differs across and down: ${lens.focalXPx.toFixed(0)} and ${lens.focalYPx.toFixed(0)} px.`, 'Either the picture has been stretched, or the board’s squares are not square.'))
  const off = Math.max(Math.abs(lens.centreXPx / (lens.widthPx - 1) - 0.5), Math.abs(lens.centreYPx / (lens.heightPx - 1) - 0.5))
  if (off > MOST_OFF_CENTRE) found.push(warning('lens-off-centre', `The optical centre lies ${percent(off)} of the picture away from its middle.`, 'That is so where the picture has been cropped or stabilised; else the pictures do not tell it.'))
  return found
}
