import { useMemo } from 'react'
import type { Reference } from '../../../../core/norms/references/reference.ts'
import { SmallCurve } from '../../../charts/small-curve.tsx'
import { angleName, waysOf } from '../../../format/angle-words.ts'
import { number } from '../../../format/measured.ts'
import { referenceCurves, type ReferenceAngle } from './reference-curves.ts'
import css from './reference-detail.module.css'

const COLOURS = { either: 'var(--reference)', left: 'var(--left)', right: 'var(--right)' } as const

/** Every angle of it over the stride, and what belongs to each in numbers. */
export function ReferenceCurves({ reference }: { reference: Reference }) {
  const angles = useMemo(() => referenceCurves(reference), [reference])
  const hasBand = reference.band !== null
  const isEach = reference.curves.sides === 'each'
  return (
    <section aria-label="Curves">
      <h4 className={css.title}>
        Mean over the stride, and {hasBand ? 'the band in which whole curves of its people lie (mean ± k·SD)' : 'one standard deviation between its people to either side'}
        {isEach && (
          <span className={css.sides}>
            <span data-side="left">left</span>, <span data-side="right">right</span>
          </span>
        )}
      </h4>
      <ul className={css.grid}>
        {angles.map((one) => (
          <li key={one.angle} className={css.tile}>
            <span className={css.name}>{angleName(one.angle)}</span>
            <span className={css.range}>
              {number(one.scale.least, 0)} to {number(one.scale.most, 0)}°
            </span>
            <SmallCurve scale={one.scale} lines={one.sides.map(({ side, mean, band }) => ({ colour: COLOURS[side], mean, band }))} band={null} reference={null} />
            <span className={css.ways} title={ways(one.angle)}>
              {ways(one.angle)}
            </span>
          </li>
        ))}
      </ul>
      <div className={css.scroll}>
        <table className={css.numbers}>
          <thead>
            <tr>
              <th scope="col">Angle</th>
              {isEach && <th scope="col">Side</th>}
              <th scope="col">Mean, from … to</th>
              <th scope="col">SD between people</th>
              <th scope="col">SD between strides</th>
              <th scope="col">k</th>
            </tr>
          </thead>
          <tbody>
            {angles.flatMap((one) => one.sides.map((side) => <Numbers key={`${one.angle}-${side.side}`} angle={one.angle} side={side} isEach={isEach} />))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function ways(angle: string): string {
  const both = waysOf(angle)
  return both ? `↑ ${both[0]} · ↓ ${both[1]}` : ''
}

function Numbers({ angle, side: { side, least, most, sdBetween, sdWithin, factor }, isEach }: { angle: string; side: ReferenceAngle['sides'][number]; isEach: boolean }) {
  return (
    <tr>
      <th scope="row">{angleName(angle)}</th>
      {isEach && <td data-side={side}>{side}</td>}
      <td>
        {number(least, 1)} to {number(most, 1)}°
      </td>
      <td>{number(sdBetween, 1)}°</td>
      <td>{sdWithin === null ? 'not known' : `${number(sdWithin, 1)}°`}</td>
      <td>{factor === null ? 'none' : number(factor, 2)}</td>
    </tr>
  )
}
