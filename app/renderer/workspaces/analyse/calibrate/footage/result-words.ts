import type { CalibrationWork } from '../../../../../contract/analysis/calibration.ts'
import { keypointWords } from '../../../../format/keypoint-words.ts'
import { lengthOf, number, percentOf, pixels } from '../../../../format/measured.ts'
import type { ResultOf } from '../work/made.ts'

type Scale = Extract<CalibrationWork, { kind: 'refine' }>['scale']

/** `by the person’s height of 1.78 m: all lengths × 1.0213, ± 0.4 %`. */
export function scaleWords(by: Scale, { factor, sdShare }: ResultOf<'refine'>['scale'], isFromScratch = false): string {
  const source =
    by.kind === 'camera-distances' ? 'by the distances between the cameras, which stay' : by.kind === 'height' ? `by the person’s height of ${number(by.heightM, 2)} m` : `by ${lengthOf(by.lengthM)} from ${keypointWords(by.between[0])} to ${keypointWords(by.between[1])}`
  const spread = sdShare === null ? 'how sure cannot be told' : `± ${percentOf(sdShare)}`
  return isFromScratch ? `${source}; all lengths ${spread}` : `${source}: all lengths × ${number(factor, 4)}, ${spread}`
}

export const noiseWords = ({ sigmaPx, biasPx }: ResultOf<'refine'>['noise']) => `off by ${pixels(sigmaPx)} from frame to frame, and by ${pixels(biasPx)} always in the same way`

const AHEAD: Readonly<Record<string, string>> = {
  walking: 'X is the direction of walking',
  facing: 'X is where the feet point, as nobody went far',
  'first-camera': 'X is the first camera’s right, as nobody went far or faced one way',
}
const THROUGH: Readonly<Record<string, string>> = {
  feet: 'through the feet’s keypoints where they stand, a centimetre or two above the soles',
  ankles: 'through the ankles, less what they usually are above the soles',
}

export const axesWords = (ahead: string) => AHEAD[ahead] ?? ahead
export const floorWords = (through: string, tiltSdDeg: number) => `${THROUGH[through] ?? through}; its tilt is known to ± ${number(tiltSdDeg, 1)}°`
