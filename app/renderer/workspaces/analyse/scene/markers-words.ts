import { HALPE_26 } from '../../../../core/body/halpe26.ts'
import { count } from '../../../format/amounts.ts'
import { keypointWords } from '../../../format/keypoint-words.ts'

/** Which of the body's points markers stand for, where that is not all of them. */
export function markersWords(points: readonly string[]): { words: string; title: string | undefined } | null {
  const missing = HALPE_26.filter((keypoint) => !points.includes(keypoint))
  const onSkin = points.filter((point) => !HALPE_26.some((keypoint) => keypoint === point)).length
  const known = HALPE_26.length - missing.length
  if (missing.length === 0 && onSkin === 0) return null
  const words = [known > 0 && `${known} of ${HALPE_26.length} points of the body`, onSkin > 0 && `${count(onSkin, known > 0 ? 'other marker' : 'marker')}`].filter(Boolean).join(' · ')
  return { words, title: missing.length === 0 ? undefined : known === 0 ? 'No marker stands for a joint: they are drawn where they are, without bones.' : `No marker tells where ${missing.map(keypointWords).join(', ')} are.` }
}
