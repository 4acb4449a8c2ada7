import { useMemo, useState } from 'react'
import { bySide, SIDES, type Side } from '../../../../../core/body/joints.ts'
import { STANDS_STILL } from '../../../../../core/gait/standing-findings.ts'
import { type PlottedStride, StridesPlot } from '../../../../charts/strides-plot.tsx'
import { useChoice } from '../../../../engine/choices.ts'
import { count } from '../../../../format/amounts.ts'
import { angleName } from '../../../../format/angle-words.ts'
import { number } from '../../../../format/measured.ts'
import { sessionTime } from '../../../../format/session-time.ts'
import { useStore } from '../../../../store.ts'
import { useRowWindow } from '../../../../ui/use-row-window.ts'
import { openedTrend } from '../against/drift-words.ts'
import { angleChoice } from '../../../../trial/gait/choices.ts'
import { curveModel, type CurveModel } from '../../../../trial/gait/curves/curve-model.ts'
import { SIDE_COLOURS } from '../../../../trial/gait/curves/follow-playhead.ts'
import { lit, litFinding, type Finding } from '../../../../trial/gait/lit.ts'
import { loopStride } from '../../../../trial/gait/loop-stride.ts'
import { LeaveOut } from './leave-out.tsx'
import { PhaseOverStrides, type Place } from './phase-over-strides.tsx'
import { leftOutReasons, strideRows, type StrideRow } from './stride-rows.ts'
import type { ShownGait } from '../../../../trial/gait/shown-gait.ts'
import { percentIn, shownCycle } from '../../../../trial/gait/told-moment.ts'
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

const NO_STRIDE = 'No stride was found. Go to where a foot lands and press Q for the left or W for the right: from two strikes of one foot on there is a stride.'

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
  const isDrawn = SIDES.some((side) => model.sides[side])
  const plotted = useMemo(() => bySide((side) => (model.sides[side]?.strides ?? []).map(({ place, values, leftOut }): PlottedStride => ({ key: place, values, isLeftOut: leftOut !== null, isOdd: (rows[side][place]?.odd ?? null) !== null }))), [model, rows])
  if (SIDES.every((side) => rows[side].length === 0))
    return (
      <div className={css.strides}>
        <p className={css.head}>{shown.trialGait.gait.findings.find(({ code }) => code === STANDS_STILL)?.message ?? NO_STRIDE}</p>
      </div>
    )
  return (
    <div className={css.strides}>
      <p className={css.head}>
        {angleName(angle)}, every stride{isDrawn && `, ${number(model.scale.least, 0)} to ${number(model.scale.most, 0)}°: the closer they lie, the more alike they are`}; {leftOutWords(rows)}{finding && <>; <span className={css.shows}>●</span> shows the finding</>}.{shownCycle() && ' This file has one cycle of each side, brought to one length, and no times.'}
      </p>
      <WhyLeftOut reasons={leftOutReasons(rows)} />
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
              strides={plotted[side]}
              lit={over?.side === side ? over.place : null}
              onOver={(place) => setOver(place === null ? null : { side, place })}
              onOpen={(place) => loopStride(side, place)}
            />
          )
        })}
      </div>
      <PhaseOverStrides shown={shown} angle={angle} phase={[finding, opened].find((one) => one?.variable === angle)?.phase ?? null} over={over} onOver={setOver} />
      <Lists rows={rows} finding={finding} over={over} onOver={setOver} />
    </div>
  )
}

/** As high as `strides.module.css` makes it. */
const ROW_PX = 20

interface ListsProps {
  rows: EveryStrideProps['rows']
  finding: Finding | null
  over: Place | null
  onOver: (place: Place | null) => void
}

/** Of an hour only the rows in sight exist. */
function Lists({ rows, finding, over, onOver }: ListsProps) {
  const { viewport, first, end } = useRowWindow(Math.max(...SIDES.map((side) => rows[side].length)), ROW_PX)
  return (
    <div ref={viewport} className={css.lists}>
      {SIDES.map((side) => (
        <ol key={side} aria-label={`Strides, ${side}`} style={{ height: rows[side].length * ROW_PX, paddingTop: first * ROW_PX }}>
          {rows[side].slice(first, end).map((row) => (
            <li key={row.place} aria-setsize={rows[side].length} aria-posinset={row.place + 1}>
              <One row={row} isLit={over?.side === side && over.place === row.place} onOver={(isOver) => onOver(isOver ? { side, place: row.place } : null)} onOpen={() => loopStride(side, row.place)} side={side} shows={finding?.side === side ? showing(finding.strides.showing, row) : false} />
            </li>
          ))}
        </ol>
      ))}
    </div>
  )
}

/** In the lists there is often no room for it. */
function WhyLeftOut({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null
  return (
    // Of many strides longer than its place, and then scrolled by keys too.
    <div className={css.leftOut} tabIndex={0} role="group" aria-label="Why strides are left out">
      {reasons.map((words) => (
        <p key={words}>Left out: {words}</p>
      ))}
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
          {leftOut !== null ? (
            <>
              <span className={css.out}>left </span>out<span className={css.reason}>: {leftOut}</span>
            </>
          ) : (
            odd && (
              <>
                odd<span className={css.reason}>: {odd}</span>
              </>
            )
          )}
        </span>
      </button>
      <LeaveOut row={row} side={side} />
    </div>
  )
}
