import type { DoubledFrame } from '../../../../contract/annotate/annotate.ts'
import { SAME_WITHIN } from '../../../../core/annotation/agreement.ts'
import { count } from '../../../format/amounts.ts'
import { keypointWords } from '../../../format/keypoint-words.ts'

const px = (value: number) => (value < 9.95 ? Number(value.toFixed(1)) : Math.round(value)).toLocaleString('en')

/** Up to where two labels of a point count as one. */
export function sameWords(frames: readonly Pick<DoubledFrame, 'farthest'>[]): string {
  const widest = frames.flatMap(({ farthest }) => (farthest && farthest.samePx !== null ? [{ keypoint: farthest.keypoint, px: farthest.px, samePx: farthest.samePx }] : [])).toSorted((a, b) => b.px - a.px)[0]
  const example = widest ? `: ${px(widest.samePx)} px for the ${keypointWords(widest.keypoint)} that is furthest apart here` : ''
  return `Two labels of a point count as the same up to ${SAME_WITHIN.toFixed(2)} × its σ × the size of the person, which is the root of the area that they take in the picture${example}. A third may judge any frame in which that is too much.`
}

/** Of a frame: on what both disagree, its furthest point, and what only one calls hidden. */
export function apartWords({ state, points, farthest, hiddenToOne }: Pick<DoubledFrame, 'state' | 'points' | 'farthest' | 'hiddenToOne'>): string {
  const odd = state === 'disagree' && (points === 0 ? 'on who is there' : `on ${count(points, 'point')}`)
  const hidden = hiddenToOne > 0 && `${hiddenToOne} hidden to one only`
  if (!farthest) return [odd, 'no point is placed by both', hidden].filter(Boolean).join(' · ')
  const apart = farthest.px === 0 ? 'every point in the same place' : `${keypointWords(farthest.keypoint)} ${px(farthest.px)} px apart${farthest.samePx === null ? '' : ` (same up to ${px(farthest.samePx)})`}`
  return [odd, apart, hidden].filter(Boolean).join(' · ')
}

export const notAgreedWords = (frames: number): string =>
  `${count(frames, 'frame')} that two have labelled ${frames === 1 ? 'is' : 'are'} left out: ${frames === 1 ? 'its' : 'their'} people do not agree to training data now. Labels are kept, and are there again with an agreement.`
