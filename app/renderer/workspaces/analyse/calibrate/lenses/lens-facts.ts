import type { CalibratedLens } from '../../../../../contract/analysis/calibration-tasks.ts'
import { pixels, withSpread } from '../../../../format/measured.ts'

const TERMS = ['k1', 'k2', 'p1', 'p2', 'k3']
const RADIAL = [0, 1, 4]
const TANGENTIAL = [2, 3]

/** A lens in numbers, each ± one standard error. */
export function lensFacts({ lens, spread, errorPx, cornerSpreadPx }: Pick<CalibratedLens, 'lens' | 'spread' | 'errorPx' | 'cornerSpreadPx'>): { label: string; value: string }[] {
  const term = (at: number) => `${TERMS[at]} ${spread.distortion[at] === 0 ? 'held at 0' : withSpread(lens.distortion[at]!, spread.distortion[at]!, 5)}`
  return [
    { label: 'Picture', value: `${lens.widthPx} × ${lens.heightPx} px` },
    { label: 'Error, root mean square', value: pixels(errorPx) },
    { label: 'Focal length', value: `${withSpread(lens.focalXPx, spread.focalXPx, 1)} px across, ${withSpread(lens.focalYPx, spread.focalYPx, 1)} px down` },
    { label: 'Optical centre', value: `${withSpread(lens.centreXPx, spread.centreXPx, 1)} px across, ${withSpread(lens.centreYPx, spread.centreYPx, 1)} px down` },
    { label: 'Radial distortion', value: RADIAL.map(term).join(', ') },
    { label: 'Tangential distortion', value: TANGENTIAL.map(term).join(', ') },
    { label: 'In the picture’s corners', value: cornerSpreadPx === null ? 'not known at all' : `known to ± ${pixels(cornerSpreadPx)}` },
  ]
}
