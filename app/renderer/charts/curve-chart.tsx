import { useMemo, type MouseEvent, type ReactNode } from 'react'
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis, ZIndexLayer, useXAxisScale, useYAxisScale } from 'recharts'
import type { Band } from './beyond-band.ts'
import { drawnStrides, MOST_TOLD_APART } from './drawn-strides.ts'
import { areaPath, curvePath, nearestCurve, stretchOf, type Point, type ToPixel } from './curve-paths.ts'
import { MovingMark, type MovingMarkProps } from './moving-mark.tsx'
import type { NiceScale } from './nice-scale.ts'
import css from './curve-chart.module.css'

/** Room that axes take: what lies below a chart in line with it keeps as much. */
export const AXIS_PX = 34
export const RIGHT_PX = 18

interface ChartedCurve {
  colour: string
  mean: readonly number[]
  sd: readonly number[] | null
}

/** A part of the curve that is filled towards another one. */
export interface Filled {
  key: string
  from: number
  to: number
  towards: readonly number[]
  colour: string
  isLit: boolean
  /** What a click does; without one it is only seen. */
  open?: (() => void) | undefined
  words: string
}

interface CurveChartProps {
  /** For those who hear it. */
  label: string
  scale: NiceScale
  /** Behind the numbers of its axis. */
  unit: '°' | ''
  main: ChartedCurve
  /** Drawn behind it. */
  other: Pick<ChartedCurve, 'colour' | 'mean'> | null
  strides: readonly { values: ArrayLike<number>; isLeftOut: boolean }[]
  reference: { mean: readonly number[]; band: Band | null; isShapeOnly: boolean } | null
  filled: readonly Filled[]
  footOff: number | null
  /** What is told of a percent of the stride. */
  renderAt: (percent: number) => ReactNode
  /** A click at a percent of the stride, and on which stride's curve, by its place among them; null: on none. */
  onPercent: (percent: number, stride: number | null) => void
  followMark: MovingMarkProps['follow']
  /** Layers within its axes. */
  children?: ReactNode
}

/** Below them lies what recharts draws as lines. */
const STRIDES_Z = 200
const FILLED_Z = 450

const X_AXIS_PX = 18
const TICKS = [0, 20, 40, 60, 80, 100]
const MARGIN = { top: 8, right: RIGHT_PX, bottom: 0, left: 0 }
/** From the chart's edges to what its axes enclose. */
const PLOT = `${MARGIN.top}px ${RIGHT_PX}px ${X_AXIS_PX}px ${AXIS_PX}px`
const still = { isAnimationActive: false, activeDot: false, dot: false, legendType: 'none' } as const

/** Curves of one angle over the stride. */
export function CurveChart({ label, scale, unit, main, other, strides, reference, filled, footOff, renderAt, onPercent, followMark, children }: CurveChartProps) {
  const rows = main.mean.map((mean, percent) => ({
    percent,
    mean,
    spread: main.sd && [mean - main.sd[percent]!, mean + main.sd[percent]!],
    other: other?.mean[percent],
    reference: reference?.mean[percent],
    band: reference?.band && [reference.band.low[percent], reference.band.high[percent]],
  }))
  const referenceColour = reference?.isShapeOnly ? 'var(--dim)' : 'var(--reference)'
  return (
    <div className={css.chart} role="img" aria-label={label}>
      <ComposedChart data={rows} responsive margin={MARGIN} accessibilityLayer={false} className={css.drawn} onClick={(_, event) => onPercent(percentAt(event), strideAt(event, scale, strides))}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="percent" type="number" domain={[0, 100]} ticks={TICKS} height={X_AXIS_PX} tickLine={false} axisLine={false} tick={TICK} tickFormatter={(percent: number) => `${percent} %`} interval={0} />
        <YAxis domain={[scale.least, scale.most]} ticks={scale.ticks} width={AXIS_PX} tickLine={false} axisLine={false} tick={TICK} tickFormatter={(value: number) => `${String(value).replace('-', '−')}${unit}`} interval={0} />
        {reference?.band && <Area {...still} dataKey="band" fill={referenceColour} fillOpacity={0.13} stroke="none" />}
        {main.sd && <Area {...still} dataKey="spread" fill={main.colour} fillOpacity={0.16} stroke="none" />}
        <ZIndexLayer zIndex={STRIDES_Z}>
          <Strides strides={strides} colour={main.colour} />
        </ZIndexLayer>
        {reference && <Line {...still} dataKey="reference" stroke={referenceColour} strokeWidth={1.3} strokeDasharray="4 4" />}
        {other && <Line {...still} dataKey="other" stroke={other.colour} strokeWidth={1.4} strokeOpacity={0.85} />}
        <Line {...still} dataKey="mean" stroke={main.colour} strokeWidth={2.2} />
        {footOff !== null && <ReferenceLine x={footOff} stroke={main.colour} strokeDasharray="2 3" strokeOpacity={0.8} />}
        <ZIndexLayer zIndex={FILLED_Z}>
          {filled.map((one) => (
            <FilledPart key={one.key} filled={one} mean={main.mean} />
          ))}
        </ZIndexLayer>
        <Tooltip isAnimationActive={false} cursor={CURSOR} content={<Told renderAt={renderAt} />} />
        {children}
      </ComposedChart>
      <MovingMark follow={followMark} scale={scale} inset={PLOT} />
    </div>
  )
}

/** Recharts tells the last one hovered, which a quick click has left behind. */
function percentAt({ currentTarget, clientX }: MouseEvent): number {
  const { left, width } = currentTarget.getBoundingClientRect()
  return Math.max(0, Math.min(100, (100 * (clientX - left - AXIS_PX)) / (width - AXIS_PX - RIGHT_PX)))
}

/** A line is hard to hit. */
const HIT_PX = 5

/** Of more no line can be told from its neighbours. */
function strideAt(event: MouseEvent, { least, most }: NiceScale, strides: CurveChartProps['strides']): number | null {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  const perPx = (most - least) / (height - MARGIN.top - X_AXIS_PX)
  return strides.length > MOST_TOLD_APART ? null : nearestCurve(strides.map(({ values }) => values), percentAt(event), most - perPx * (event.clientY - top - MARGIN.top), HIT_PX * perPx)
}

/** Recharts gives it label and state. */
function Told({ renderAt, label, active }: { renderAt: CurveChartProps['renderAt']; label?: string | number; active?: boolean }) {
  return active && label !== undefined ? <div className={css.told}>{renderAt(Number(label))}</div> : null
}

const TICK = { fill: 'var(--dim)', fontSize: 11 }
const CURSOR = { stroke: 'var(--dim)', strokeWidth: 1 }

function Strides({ strides, colour }: { strides: CurveChartProps['strides']; colour: string }) {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  const [counted, leftOut] = useMemo(() => {
    const path = (wanted: boolean) => (x && y ? drawnStrides(strides).filter(({ isLeftOut }) => isLeftOut === wanted).map(({ values }) => curvePath(values, (percent) => x(percent) ?? 0, (value) => y(value) ?? 0)).join('') : '')
    return [path(false), path(true)]
  }, [strides, x, y])
  return (
    <g fill="none" pointerEvents="none">
      <path d={counted} stroke={colour} strokeOpacity={strides.length > MOST_TOLD_APART ? 0.12 : 0.26} strokeWidth={1} />
      <path d={leftOut} stroke="var(--dim)" strokeOpacity={0.6} strokeWidth={0.7} />
    </g>
  )
}

function FilledPart({ filled: { from, to, towards, colour, isLit, open, words }, mean }: { filled: Filled; mean: readonly number[] }) {
  const scales = useScales()
  if (!scales) return null
  const [one, other]: Point[][] = [stretchOf(mean, from, to), stretchOf(towards, from, to)]
  return (
    <path d={areaPath(one!, other!, ...scales)} fill={colour} fillOpacity={isLit ? 0.62 : 0.38} stroke={isLit ? colour : 'none'} className={open && css.opens} pointerEvents={open ? 'auto' : 'none'} onClick={open && ((event) => (event.stopPropagation(), open()))}>
      <title>{words}</title>
    </path>
  )
}

/** Of the chart around. */
function useScales(): readonly [x: ToPixel, y: ToPixel] | null {
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  return x && y ? [(value) => x(value) ?? 0, (value) => y(value) ?? 0] : null
}
