/** Why a film's picture has another size than the one that was calibrated. */
import type { Lens } from '../vision/camera.ts'
import type { Bars, FilmFacts } from './facts.ts'
import type { Reading } from './finding.ts'

type Size = Pick<Lens, 'widthPx' | 'heightPx'>

/** Half of this, an encoder's block, is the least that somebody cuts off on purpose. */
const BLOCK = 16
/** As much as rounding to whole pixels makes of one shape. */
const ROUNDING_PX = 1
/** Nobody makes a picture smaller by less; a column or two were cut. */
const LEAST_SCALE = 0.003
/** Bars are measured to a row or two: their edge is blurred. */
const BAR_PX = 2

export const shown = ({ widthPx, heightPx }: Size) => `${widthPx} × ${heightPx}`
export const isSize = (one: Size, other: Size) => one.widthPx === other.widthPx && one.heightPx === other.heightPx

/** What the whole calibrated picture, made smaller or larger, would measure. */
function scaled({ widthPx, heightPx }: Size, by: number): Size {
  return { widthPx: widthPx * by, heightPx: heightPx * by }
}

/** By what the picture was made smaller or larger as a whole; undefined where its shape is another. */
export function wholeScale(calibrated: Size, film: Size): number | undefined {
  const by = Math.sqrt((film.widthPx * film.heightPx) / (calibrated.widthPx * calibrated.heightPx))
  const whole = scaled(calibrated, by)
  if (Math.abs(by - 1) < LEAST_SCALE) return undefined
  return Math.abs(whole.widthPx - film.widthPx) <= ROUNDING_PX && Math.abs(whole.heightPx - film.heightPx) <= ROUNDING_PX ? by : undefined
}

/** Every way from one shape to another that is usual, the likeliest first; bars that were seen or not seen decide where they can. */
export function readingsOf(calibrated: Size, film: FilmFacts, camera: string): Reading[] {
  const [wide, high] = [film.widthPx / calibrated.widthPx, film.heightPx / calibrated.heightPx]
  const isNear = Math.abs(film.widthPx - calibrated.widthPx) <= BLOCK && Math.abs(film.heightPx - calibrated.heightPx) <= BLOCK
  const barred = withBars(calibrated, film, camera, Math.min(wide, high))
  if (barred && film.bars && agrees(film.bars, barred.bars)) return [barred.reading]
  const ifBars = barred && film.bars === undefined ? [barred.reading] : []
  if (!isNear) return [filled(calibrated, film, camera, Math.max(wide, high)), ...ifBars]
  const sameScale = wide <= 1 && high <= 1 ? [cutEvenly(calibrated, film, camera), atTheEnd(calibrated, film, camera)] : [atTheEnd(calibrated, film, camera)]
  return [...sameScale, ...ifBars]
}

function withBars(calibrated: Size, film: Size, camera: string, by: number): { reading: Reading; bars: { x: number; y: number } } {
  const inside = scaled(calibrated, by)
  const [x, y] = [(film.widthPx - inside.widthPx) / 2, (film.heightPx - inside.heightPx) / 2]
  const where = x > y ? `${pixels(x)} left and right` : `${pixels(y)} above and below`
  return {
    bars: { x, y },
    reading: {
      label: `the picture was made ${by < 1 ? 'smaller' : 'larger'} (${Math.round(inside.widthPx)} × ${Math.round(inside.heightPx)}) and put between black bars of ${where}`,
      remedy: { kind: 'scale-and-crop', camera, by, offsetPx: [-x, -y], widthPx: film.widthPx, heightPx: film.heightPx },
    },
  }
}

function agrees({ leftPx, rightPx, topPx, bottomPx }: Bars, { x, y }: { x: number; y: number }): boolean {
  if (Math.max(x, y) < 1) return false
  return [leftPx - x, rightPx - x, topPx - y, bottomPx - y].every((miss) => Math.abs(miss) <= BAR_PX)
}

function filled(calibrated: Size, film: Size, camera: string, by: number): Reading {
  const whole = scaled(calibrated, by)
  const [x, y] = [(whole.widthPx - film.widthPx) / 2, (whole.heightPx - film.heightPx) / 2]
  return {
    label: `the film shows the middle of the calibrated picture, cut by ${x > y ? `${pixels(x)} left and right` : `${pixels(y)} above and below`} of the film’s pixels`,
    remedy: { kind: 'scale-and-crop', camera, by, offsetPx: [x, y], widthPx: film.widthPx, heightPx: film.heightPx },
  }
}

function cutEvenly(calibrated: Size, film: Size, camera: string): Reading {
  const [x, y] = [(calibrated.widthPx - film.widthPx) / 2, (calibrated.heightPx - film.heightPx) / 2]
  const sides = [...(x > 0 ? [`its sides were cut by ${pixels(x)} each`] : []), ...(y > 0 ? [`${pixels(y)} were cut above and below`] : [])]
  return { label: sides.join(' and '), remedy: { kind: 'crop-offset', camera, offsetPx: [x, y], widthPx: film.widthPx, heightPx: film.heightPx } }
}

/** Encoders fill pictures up to whole blocks of 16, at the right and at the bottom. */
function atTheEnd(calibrated: Size, film: Size, camera: string): Reading {
  const [x, y] = [calibrated.widthPx - film.widthPx, calibrated.heightPx - film.heightPx]
  const places = [...(x === 0 ? [] : ['right']), ...(y === 0 ? [] : ['bottom'])].join(' and ')
  return {
    label: `what the ${x + y > 0 ? 'calibrated picture' : 'film'} has more at the ${places} is only an encoder’s filling, and nothing has moved`,
    remedy: { kind: 'crop-offset', camera, offsetPx: [0, 0], widthPx: film.widthPx, heightPx: film.heightPx },
  }
}

const pixels = (count: number) => `${Math.round(count * 10) / 10} px`
