import { useMemo } from 'react'
import type { Series } from '../../../../contract/review/review.ts'
import { SIDES, type Side } from '../../../../core/body/joints.ts'
import { niceScale } from '../../../charts/nice-scale.ts'
import { SmallCurve } from '../../../charts/small-curve.tsx'
import { angleName } from '../../../format/angle-words.ts'
import css from './person.module.css'

/** The mean curves of all sessions, small, angle by angle: the newest in its side’s colour, the earlier the fainter the older they are. */
export function CurvesOverSessions({ series: { curves, sessions } }: { series: Series }) {
  if (curves.length === 0) return null
  return (
    <section className={css.section} aria-label="Curves over sessions">
      <h3>Curves over sessions</h3>
      <p className={css.dim}>Mean over the strides of each session, 0 to 100 % of the stride; earlier ones are the fainter the older they are. A session that was measured otherwise, or is out of date, is drawn as well: see above.</p>
      <ul className={css.grid}>
        {curves.flatMap((one) => SIDES.flatMap((side) => (one[side].at(-1) ? [<OneAngle key={`${one.angle} ${side}`} angle={one.angle} side={side} curves={one[side]} names={sessions.map(({ sessionName, stale }) => (stale === null ? sessionName : `${sessionName} (out of date)`))} />] : [])))}
      </ul>
    </section>
  )
}

function OneAngle({ angle, side, curves, names }: { angle: string; side: Side; curves: readonly (readonly number[] | null)[]; names: readonly string[] }) {
  const known = useMemo(() => curves.flatMap((mean, at) => (mean ? [{ mean, at }] : [])), [curves])
  const scale = useMemo(() => {
    const values = known.flatMap(({ mean }) => mean)
    return niceScale(Math.min(...values), Math.max(...values))
  }, [known])
  return (
    <li className={css.trend} title={known.map(({ at }) => names[at]).join(', ')}>
      <p>
        {angleName(angle)} <span data-side={side}>{side}</span> <span className={css.dim}>{`${scale.least}° to ${scale.most}°`.replaceAll('-', '−')}</span>
      </p>
      <SmallCurve scale={scale} band={null} reference={null} lines={known.map(({ mean, at }) => ({ key: String(at), mean, colour: colourOf(side, at, curves.length) }))} />
    </li>
  )
}

function colourOf(side: Side, at: number, all: number): string {
  if (at === all - 1) return `var(--${side})`
  const share = Math.round(18 + (47 * (at + 1)) / all)
  return `color-mix(in srgb, var(--dim) ${share}%, var(--raised))`
}
