import { bySide, type Side } from '../../../../core/body/joints.ts'
import { placeInStride } from '../../../../core/gait/cycles/place-in-stride.ts'
import { valueAt } from '../../../charts/curve-paths.ts'
import type { Mark } from '../../../charts/moving-mark.tsx'
import { playhead } from '../../playhead.ts'
import { shownGait, type ShownGait } from '../shown-gait.ts'

/** Where the playhead is on a side's own curve of the stride it is in; on the mean where that stride has none. */
export function markAt({ trialGait: { gait }, strides }: Pick<ShownGait, 'trialGait' | 'strides'>, side: Side, angle: string, timeUs: number): Mark {
  const place = placeInStride(gait.strides[side], timeUs)
  const mean = gait.curves[side][angle]
  if (!place || !mean?.observable) return null
  const curves = strides?.[side][place.stride]?.curves
  const own = curves?.[angle as keyof typeof curves]
  return { percent: place.percent, value: valueAt(own ?? mean.mean, place.percent) }
}

/** What a chart’s mark follows. */
export const followPlayhead = (side: Side, angle: string) => (draw: (mark: Mark) => void) => {
  const move = () => {
    const shown = shownGait.get()
    draw(shown && markAt(shown, side, angle, playhead.get().timeUs))
  }
  move()
  return playhead.subscribe(move)
}

/** What a mark follows that asks for no more than where in its stride a side is. */
export const followPlace = (side: Side, markOf: (percent: number) => Mark) => (draw: (mark: Mark) => void) => {
  const move = () => {
    const shown = shownGait.get()
    const place = shown && placeInStride(shown.trialGait.gait.strides[side], playhead.get().timeUs)
    draw(place ? markOf(place.percent) : null)
  }
  move()
  return playhead.subscribe(move)
}

/** To a percent of the stride that the playhead is in, or of the next one. */
export function timeOfPercent(shown: Pick<ShownGait, 'trialGait'>, side: Side, percent: number, timeUs: number): number | null {
  const strides = shown.trialGait.gait.strides[side]
  const place = placeInStride(strides, timeUs)
  const stride = place ? strides[place.stride] : (strides.find(({ fromS }) => fromS * 1e6 > timeUs) ?? strides.at(-1))
  return stride ? (stride.fromS + (percent / 100) * (stride.toS - stride.fromS)) * 1e6 : null
}

export const SIDE_COLOURS = bySide((side) => `var(--${side})`)
