import { useMemo } from 'react'
import type { Gait } from '../../../../../contract/gait/gait.ts'
import { useChoice } from '../../../../engine/choices.ts'
import { angleName } from '../../../../format/angle-words.ts'
import { number, withSpread } from '../../../../format/measured.ts'
import { useStore } from '../../../../store.ts'
import { angleChoice } from '../../../../trial/gait/choices.ts'
import { lit, litFinding } from '../../../../trial/gait/lit.ts'
import { openCurve } from '../../../../trial/gait/open-curve.ts'
import { toneOf } from '../../../../trial/gait/show-finding.ts'
import { largestScore, profileRows, type ProfileRow } from '../../../../trial/gait/profile/profile-rows.ts'
import css from './profile.module.css'

/** Movement analysis profile: how far each angle is from its reference, left and right; one of them opens its curve. */
export function ProfileView({ gait }: { gait: Gait }) {
  const rows = useMemo(() => profileRows(gait), [gait])
  const [chosen] = useChoice(angleChoice)
  const now = litFinding(useStore(lit))
  const largest = largestScore(rows)
  const list = (label: string, own: readonly ProfileRow[]) => (
    <ul aria-label={label}>
      {own.map((row) => (
        <li key={row.angle}>
          <Row row={row} largest={largest} isChosen={row.angle === chosen} isLit={now?.variable === row.angle} />
        </li>
      ))}
    </ul>
  )
  const [told, untold] = [rows.filter(({ isObservable }) => isObservable), rows.filter(({ isObservable }) => !isObservable)]
  return (
    <div className={css.profile}>
      <Scores gait={gait} />
      {list('Movement analysis profile', told)}
      {untold.length > 0 && (
        <>
          <h3 className={css.untold}>Not observable</h3>
          {list('Not observable', untold)}
        </>
      )}
    </div>
  )
}

function Scores({ gait: { scores, reference, strides } }: { gait: Gait }) {
  if (strides.left.length + strides.right.length === 0) return <p className={css.none}>No scores: no stride was found.</p>
  if (!scores) return <p className={css.none}>{reference?.shapeOnly ? 'No scores: the reference is good for its shape only.' : reference ? 'No scores: they say how far both sides are from a reference, not from each other.' : 'No scores yet: they say how far the curves are from a reference.'}</p>
  const { gps, gdi, noGdi } = scores
  const degrees = (value: number | null) => (value === null ? '–' : `${number(value, 1)}°`)
  return (
    <p className={css.scores}>
      <span title="Gait Profile Score: root mean square of what lies between curves and reference">GPS</span> <strong>{degrees(gps.overall)}</strong> <span data-side="left">left {degrees(gps.left)}</span>{' '}
      <span data-side="right">right {degrees(gps.right)}</span>{' '}
      <span title={`Of ${gps.variables.map((name) => angleName(name).toLowerCase()).join(', ')}: to be compared only with scores of the same`}>
        {gps.variables.length} of {gps.of} variables
      </span>
      {gps.controls && (
        <span title="What people of the reference score overall on the same variables, each against the others">
          they score {withSpread(gps.controls.mean, gps.controls.sd, 1)}° ({gps.controls.n})
        </span>
      )}
      {gdi && (
        <span title={`Gait Deviation Index: 100 ± 10 is usual in the control set, by ${gdi.areFeaturesGiven ? 'published features' : 'features of its own gaits'}; ± is what as many other people would change of it`}>
          GDI left {withSpread(gdi.left, gdi.sd.left, 0)} · right {withSpread(gdi.right, gdi.sd.right, 0)}, among the {gdi.people} people of “{gdi.controls}”
        </span>
      )}
      {noGdi !== undefined && <span>No GDI: {noGdi}</span>}
    </p>
  )
}

interface RowProps {
  row: ProfileRow
  largest: number
  isChosen: boolean
  isLit: boolean
}

function Row({ row: { angle, scores, reason, findings }, largest, isChosen, isLit }: RowProps) {
  const tone = findings.map(toneOf).find((one) => one !== 'plain') ?? 'plain'
  const score = (value: number | null) => (value === null ? '–' : number(value, 1))
  return (
    <button type="button" className={css.row} aria-pressed={isChosen} data-lit={isLit} data-tone={tone} onClick={() => openCurve(angle)}>
      <span className={css.name}>{angleName(angle)}</span>
      {reason === null ? (
        <>
          <span className={css.bars} aria-hidden="true">
            <span data-side="left" style={{ width: `${(50 * (scores.left ?? 0)) / largest}%` }} />
            <span data-side="right" style={{ width: `${(50 * (scores.right ?? 0)) / largest}%` }} />
          </span>
          <span className={css.values} title="Gait Variable Score, left and right, degrees">
            {score(scores.left)} · {score(scores.right)}
          </span>
        </>
      ) : (
        <span className={css.reason}>{reason}</span>
      )}
    </button>
  )
}
