import type { Band } from './beyond-band.ts'
import { areaPath, curvePath, stretchOf } from './curve-paths.ts'
import type { NiceScale } from './nice-scale.ts'
import css from './small-curve.module.css'

interface SmallCurveProps {
  scale: Pick<NiceScale, 'least' | 'most'>
  /** Each with a band and a reference of its own, where those are not one for all. */
  lines: readonly { key?: string; colour: string; mean: readonly number[]; band?: Band | null; reference?: readonly number[] | null }[]
  band: Band | null
  reference: readonly number[] | null
  /** The reference counts for no more: it is drawn grey. */
  isShapeOnly?: boolean
}

const HEIGHT = 50

/** Curves without axes, as large as the place they are in. Decoration beside words. */
export function SmallCurve({ scale: { least, most }, lines, band, reference, isShapeOnly = false }: SmallCurveProps) {
  const referenceColour = isShapeOnly ? 'var(--dim)' : 'var(--reference)'
  const ownColour = (colour: string) => (isShapeOnly ? 'var(--dim)' : colour)
  const x = (percent: number) => percent
  const y = (value: number) => HEIGHT * (1 - (value - least) / (most - least))
  const between = ({ low, high }: Band) => areaPath(stretchOf(low, 0, 100), stretchOf(high, 0, 100), x, y)
  return (
    <svg className={css.small} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {least < 0 && most > 0 && <line x1={0} x2={100} y1={y(0)} y2={y(0)} stroke="var(--line)" />}
      {band && <path d={between(band)} style={{ fill: referenceColour }} fillOpacity={0.14} stroke="none" />}
      {lines.map(({ colour, band: own }) => own && <path key={colour} d={between(own)} style={{ fill: ownColour(colour) }} fillOpacity={0.16} stroke="none" />)}
      {reference && <path d={curvePath(reference, x, y)} stroke={referenceColour} strokeDasharray="3 3" />}
      {lines.map(({ colour, reference: own }) => own && <path key={colour} d={curvePath(own, x, y)} stroke={ownColour(colour)} strokeDasharray="3 3" />)}
      {lines.map(({ key, colour, mean }) => (
        <path key={key ?? colour} d={curvePath(mean, x, y)} stroke={colour} strokeWidth={1.6} />
      ))}
    </svg>
  )
}
