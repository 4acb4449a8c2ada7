import { expect, it } from 'vitest'
import { degreesPerSecond } from './moved-window.ts'
import { phaseMeansOf } from './phase-means.ts'

const BORDERS = [0, 11.3, 30.2, 49.6, 61.4, 74.1, 87.2, 100]
const curve = Float64Array.from({ length: 101 }, (_, percent) => 30 + 25 * Math.sin((2 * Math.PI * percent) / 100 + 1))

it('is what phase means change by when all their borders come a little later', () => {
  const [strideS, laterS] = [1.1, 0.002]
  const meansWith = (borders: readonly number[]) => phaseMeansOf({ fromS: 0, toS: strideS, borders, curves: { 'knee-flexion': curve } }, 'knee-flexion')!
  // Not those at the stride's ends, which cannot move by themselves.
  const later = BORDERS.map((percent, at) => (at === 0 || at === 7 ? percent : percent + (100 * laterS) / strideS))
  const [now, then, perS] = [meansWith(BORDERS), meansWith(later), degreesPerSecond(curve, BORDERS, strideS)]
  for (const phase of [1, 2, 3, 4, 5]) expect(Math.abs((then[phase]! - now[phase]!) / laterS - perS[phase]!)).toBeLessThan(2)
})
