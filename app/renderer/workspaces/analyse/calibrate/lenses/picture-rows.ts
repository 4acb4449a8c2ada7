import type { CalibratedLens } from '../../../../../contract/analysis/calibration-tasks.ts'

export interface PictureRow {
  camera: string
  name: string
  /** Null of one that took no part. */
  errorPx: number | null
  corners: number | null
  tiltDeg: number | null
  standsOut: boolean
}

export type PictureOrder = 'name' | 'errorPx' | 'corners' | 'tiltDeg'

type Picture = Pick<PictureRow, 'camera' | 'name'>

/** Pictures to do without: those that are unticked now, and all that ever were, so that they can be ticked again. */
export interface LeftOut {
  now: readonly Picture[]
  ever: readonly Picture[]
}

type Lens = Pick<CalibratedLens, 'lens' | 'pictures' | 'unused'>

/** Every picture of a lens, the worst first where it is a number; those that were left out come last. */
export function pictureRows(lens: Lens, leftOut: LeftOut, order: PictureOrder = 'errorPx'): PictureRow[] {
  const camera = lens.lens.name
  const used = lens.pictures.map(({ name, errorPx, corners, tiltDeg, standsOut }): PictureRow => ({ camera, name, errorPx, corners, tiltDeg, standsOut }))
  const gone = goneFrom(lens, leftOut).map(({ name }): PictureRow => ({ camera, name, errorPx: null, corners: null, tiltDeg: null, standsOut: false }))
  const byName = (a: PictureRow, b: PictureRow) => a.name.localeCompare(b.name, 'en', { numeric: true })
  return [...used.sort(order === 'name' ? byName : (a, b) => b[order]! - a[order]! || byName(a, b)), ...gone.sort(byName)]
}

/** Left out by a person, and so it was made. */
function goneFrom({ lens, unused }: Pick<Lens, 'lens' | 'unused'>, { ever }: LeftOut): Picture[] {
  return ever.filter(({ camera, name }) => camera === lens.name && unused.some((one) => one.name === name))
}

const has = (list: readonly Picture[], { camera, name }: Picture) => list.some((one) => one.camera === camera && one.name === name)

export const isLeftOut = ({ now }: LeftOut, picture: Picture) => has(now, picture)

export function toggled({ now, ever }: LeftOut, { camera, name }: Picture): LeftOut {
  const picture = { camera, name }
  if (has(now, picture)) return { now: now.filter((one) => !has([one], picture)), ever }
  return { now: [...now, picture], ever: has(ever, picture) ? ever : [...ever, picture] }
}

/** What another round would do: pictures to do without, of those that lenses have, and whether anything would be other than it is. */
export function nextRound(lenses: readonly Lens[], leftOut: LeftOut): { leaveOut: Picture[]; isOther: boolean } {
  const used = lenses.flatMap(({ lens, pictures }) => pictures.map(({ name }) => ({ camera: lens.name, name })))
  const gone = lenses.flatMap((lens) => goneFrom(lens, leftOut))
  const leaveOut = leftOut.now.filter((one) => has(used, one) || has(gone, one)).map(({ camera, name }) => ({ camera, name }))
  return { leaveOut, isOther: used.some((one) => has(leaveOut, one)) || gone.some((one) => !has(leaveOut, one)) }
}
