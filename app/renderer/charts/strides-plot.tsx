import { curvePath } from './curve-paths.ts'
import type { NiceScale } from './nice-scale.ts'
import css from './small-curve.module.css'

interface StridesPlotProps {
  label: string
  colour: string
  scale: NiceScale
  strides: readonly { key: number; values: ArrayLike<number>; isLeftOut: boolean; isOdd: boolean; isLit: boolean }[]
  /** The one under the pointer, by its key. */
  onOver: (key: number | null) => void
  onOpen: (key: number) => void
}

const HEIGHT = 60

/** All strides of a side over each other, each of which can be pointed at. */
export function StridesPlot({ label, colour, scale: { least, most }, strides, onOver, onOpen }: StridesPlotProps) {
  const y = (value: number) => HEIGHT * (1 - (value - least) / (most - least))
  const path = (values: ArrayLike<number>) => curvePath(values, (percent) => percent, y)
  const ordered = strides.toSorted((one, other) => Number(one.isLit) - Number(other.isLit))
  return (
    <svg className={css.small} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {least < 0 && most > 0 && <line x1={0} x2={100} y1={y(0)} y2={y(0)} stroke="var(--line)" />}
      {ordered.map(({ key, values, isLeftOut, isOdd, isLit }) => (
        <g key={key} onPointerEnter={() => onOver(key)} onPointerLeave={() => onOver(null)} onClick={() => onOpen(key)}>
          <path d={path(values)} stroke="transparent" strokeWidth={7} />
          <path d={path(values)} stroke={isLeftOut ? 'var(--dim)' : isOdd ? 'var(--watch)' : colour} strokeOpacity={isLit ? 1 : isOdd ? 0.85 : 0.55} strokeWidth={isLit ? 2.2 : isLeftOut ? 0.7 : 1.1} />
        </g>
      ))}
    </svg>
  )
}
