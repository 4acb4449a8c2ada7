import { useMemo, useState } from 'react'
import { SIDES, type Side } from '../../../../../core/body/joints.ts'
import { StridesPlot } from '../../../../charts/strides-plot.tsx'
import { useChoice } from '../../../../engine/choices.ts'
import { count } from '../../../../format/amounts.ts'
import { angleName } from '../../../../format/angle-words.ts'
import { number } from '../../../../format/measured.ts'
import { sessionTime } from '../../../../format/session-time.ts'
import { useStore } from '../../../../store.ts'
import { openedTrend } from '../against/drift-words.ts'
import { angleChoice } from '../choices.ts'
import { curveModel, type CurveModel } from '../curves/curve-model.ts'
import { SIDE_COLOURS } from '../curves/follow-playhead.ts'
import { lit, litFinding, type Finding } from '../lit.ts'
import { loopStride } from '../loop-stride.ts'
import { LeaveOut } from './leave-out.tsx'
import { PhaseOverStrides, type Place } from './phase-over-strides.tsx'
import { strideRows, type StrideRow } from './stride-rows.ts'
import type { ShownGait } from '../shown-gait.ts'
import { percentIn, shownCycle } from '../told-moment.ts'
import css from './strides.module.css'


/** Every stride on its own: how alike they are, which one is looked at, and which are part of nothing and why. */
export function StridesView({ shown }: { shown: ShownGait }) {
  const [chosen] = useChoice(angleChoice)
  const finding = litFinding(useStore(lit))
  const angle = finding?.variable ?? chosen
  const model = useMemo(() => curveModel(shown, angle), [shown, angle])
  const rows = useMemo(() => strideRows(shown.trialGait.gait, shown.trialGait.excludedStrides), [shown.trialGait])
  return <EveryStride model={model} rows={rows} finding={finding} shown={shown} />
}

interface EveryStrideProps {
  model: CurveModel
  rows: Readonly<Record<Side, readonly StrideRow[]>>
  finding: Finding | null
  shown: ShownGait
}

function EveryStride({ model, rows, finding, shown }: EveryStrideProps) {
  const { angle } = model
  const [over, setOver] = useState<Place | null>(null)
  const opened = useStore(openedTrend)
  if (SIDES.every((side) => rows[side].length === 0))
    return (
      <div className={css.strides}>
        <p className={css.head}>No stride was found. Go to where a foot lands and press Q for the left or W for the right: from two strikes of one foot on there is a stride.</p>
      </div>
    )
  const isDrawn = SIDES.some((side) => model.sides[side])
  return (
    <div className={css.strides}>
      <p className={css.head}>
        {angleName(angle)}, every stride{isDrawn && `, ${number(model.scale.least, 0)} to ${number(model.scale.most, 0)}°: the closer they lie, the more alike they are`}; {leftOutWords(rows)}{finding && <>; <span className={css.shows}>●</span> shows the finding</>}.{shownCycle() && ' This file has one cycle of each side, brought to one length, and no times.'}
      </p>
      <div className={css.plots}>
        {SIDES.map((side) => {
          const curve = model.sides[side]
          if (!curve)
            return (
              <p key={side} className={css.none}>
                {side}: {model.reasons[side]}
              </p>
            )
          return (
            <StridesPlot
              key={side}
              label={`${angleName(angle)}, ${side}: ${count(curve.strides.length, 'stride')} over each other`}
              colour={SIDE_COLOURS[side]}
              scale={model.scale}
              strides={curve.strides.map(({ place, values, leftOut }) => ({ key: place, values, isLeftOut: leftOut !== null, isOdd: (rows[side][place]?.odd ?? null) !== null, isLit: over?.side === side && over.place === place }))}
              onOver={(place) => setOver(place === null ? null : { side, place })}
              onOpen={(place) => loopStride(side, place)}
            />
          )
        })}
      </div>
      <PhaseOverStrides shown={shown} angle={angle} phase={[finding, opened].find((one) => one?.variable === angle)?.phase ?? null} over={over} onOver={setOver} />
      <div className={css.lists}>
        {SIDES.map((side) => (
          <ol key={side} aria-label={`Strides, ${side}`}>
            {rows[side].map((row) => (
              <li key={row.place}>
                <One row={row} isLit={over?.side === side && over.place === row.place} onOver={(isOver) => setOver(isOver ? { side, place: row.place } : null)} onOpen={() => loopStride(side, row.place)} side={side} shows={finding?.side === side ? showing(finding.strides.showing, row) : false} />
              </li>
            ))}
          </ol>
        ))}
      </div>
    </div>
  )
}

const showing = (places: readonly number[], { measured }: StrideRow) => measured !== null && places.includes(measured)

function leftOutWords(rows: Readonly<Record<Side, readonly StrideRow[]>>): string {
  const all = SIDES.flatMap((side) => rows[side])
  const [out, odd] = [all.filter(({ leftOut }) => leftOut !== null).length, all.filter((row) => row.odd !== null).length]
  const are = (n: number) => (n === 1 ? 'one is' : `${n} are`)
  return [out > 0 && `${are(out)} left out, thin and grey`, odd > 0 && `${are(odd)} odd`].filter(Boolean).join(', ') || 'none is left out'
}

interface OneProps {
  row: StrideRow
  side: Side
  isLit: boolean
  /** It shows what the lit finding says. */
  shows: boolean
  onOver: (isOver: boolean) => void
  onOpen: () => void
}

function One({ row, side, isLit, shows, onOver, onOpen }: OneProps) {
  const { place, fromUs, toUs, leftOut, odd } = row
  const cycle = shownCycle()
  return (
    <div className={css.row} data-side={side} data-lit={isLit} data-out={leftOut !== null} onPointerEnter={() => onOver(true)} onPointerLeave={() => onOver(false)} onFocus={() => onOver(true)} onBlur={() => onOver(false)}>
      <button type="button" className={css.stride} onClick={onOpen}>
        <span className={css.number}>{place + 1}</span>
        <span>
          {cycle ? `${percentIn(cycle, fromUs, 0)} to ${percentIn(cycle, toUs, 0)}` : `${sessionTime(fromUs, 2)} to ${sessionTime(toUs, 2)} s`}
        </span>
        {shows && (
          <span className={css.shows} role="img" aria-label="shows the finding">
            ●
          </span>
        )}
        <span className={css.why} data-odd={odd !== null} title={leftOut ?? odd ?? undefined}>
          {leftOut !== null ? `left out: ${leftOut}` : odd && `odd: ${odd}`}
        </span>
      </button>
      <LeaveOut row={row} side={side} />
    </div>
  )
}
