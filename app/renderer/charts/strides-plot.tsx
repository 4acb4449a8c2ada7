import { useMemo, type MouseEvent } from 'react'
import { curvePath, nearestCurve } from './curve-paths.ts'
import { drawnStrides, MOST_TOLD_APART } from './drawn-strides.ts'
import type { NiceScale } from './nice-scale.ts'
import { pointedAt, type Pointing } from './pointed-at.ts'
import css from './small-curve.module.css'

export interface PlottedStride {
  key: number
  values: ArrayLike<number>
  isLeftOut: boolean
  isOdd: boolean
}

interface StridesPlotProps extends Pointing {
  label: string
  colour: string
  scale: NiceScale
  strides: readonly PlottedStride[]
}

const HEIGHT = 60
/** A line is hard to hit. */
const HIT_PX = 4

/** All strides of a side over each other, each of which can be pointed at. An hour has thousands: those of one look are one path. */
export function StridesPlot({ label, colour, scale, strides, lit, onOver, onOpen }: StridesPlotProps) {
  const { least, most } = scale
  const [plain, odd, leftOut] = useMemo(() => {
    const drawn = drawnStrides(strides)
    const path = (of: (stride: PlottedStride) => boolean) => drawn.filter(of).map(({ values }) => pathOf(values, scale)).join('')
    return [path(({ isLeftOut, isOdd }) => !isLeftOut && !isOdd), path(({ isLeftOut, isOdd }) => !isLeftOut && isOdd), path(({ isLeftOut }) => isLeftOut)]
  }, [strides, scale])
  const shown = strides.find(({ key }) => key === lit)
  const keyAt = ({ currentTarget, clientX, clientY }: MouseEvent): number | null => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    const perPx = (most - least) / height
    const place = nearestCurve(strides.map(({ values }) => values), (100 * (clientX - left)) / width, most - perPx * (clientY - top), HIT_PX * perPx)
    return place === null ? null : strides[place]!.key
  }
  const zero = HEIGHT * (1 - (0 - least) / (most - least))
  return (
    <svg className={css.small} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label} {...pointedAt(keyAt, { lit, onOver, onOpen })}>
      {least < 0 && most > 0 && <line x1={0} x2={100} y1={zero} y2={zero} stroke="var(--line)" />}
      <path d={leftOut} stroke="var(--dim)" strokeOpacity={0.55} strokeWidth={0.7} />
      <path d={plain} stroke={colour} strokeOpacity={strides.length > MOST_TOLD_APART ? 0.2 : 0.55} strokeWidth={1.1} />
      <path d={odd} stroke="var(--watch)" strokeOpacity={0.85} strokeWidth={1.1} />
      {shown && <path d={pathOf(shown.values, scale)} stroke={shown.isLeftOut ? 'var(--dim)' : shown.isOdd ? 'var(--watch)' : colour} strokeWidth={2.2} />}
    </svg>
  )
}

const pathOf = (values: ArrayLike<number>, { least, most }: NiceScale): string => curvePath(values, (percent) => percent, (value) => HEIGHT * (1 - (value - least) / (most - least)))
