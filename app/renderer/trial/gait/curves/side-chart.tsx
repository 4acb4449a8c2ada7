import { useCallback, useMemo } from 'react'
import type { Side } from '../../../../core/body/joints.ts'
import { percentOf } from '../../../../core/gait/limit-findings.ts'
import { type Phase, phaseWords } from '../../../../core/gait/cycles/phases.ts'
import { CurveChart, type Filled } from '../../../charts/curve-chart.tsx'
import { drawnWords } from '../../../charts/drawn-strides.ts'
import { EventLines } from '../../../charts/event-lines.tsx'
import { PhaseStrip, type StripPart } from '../../../charts/phase-strip.tsx'
import { count } from '../../../format/amounts.ts'
import { angleName, waysOf } from '../../../format/angle-words.ts'
import { number } from '../../../format/measured.ts'
import { useStore } from '../../../store.ts'
import { jumpTo, playhead } from '../../playhead.ts'
import { lit, litFinding, type Finding } from '../lit.ts'
import { showFinding, toneOf } from '../show-finding.ts'
import type { ShownGait } from '../shown-gait.ts'
import { shapeOnlyWords, type CurveModel, type SideCurve } from './curve-model.ts'
import { followPlayhead, SIDE_COLOURS, timeOfPercent } from './follow-playhead.ts'
import { timeOf } from './event-lines-of.ts'
import { followEvents, lineHand } from './stride-events.ts'
import css from './curves.module.css'
import { TestBelow } from './test-below.tsx'

interface SideChartProps {
  model: CurveModel
  side: Side
  shown: ShownGait
  /** The other side’s mean lies behind it. */
  isAlone: boolean
  /** Findings are not chosen by it, and events not moved. */
  isOnlySeen?: boolean
}

/** One side’s strides, their mean, what they are held against, and where in its stride the playhead is. */
export function SideChart({ model, side, shown, isAlone, isOnlySeen = false }: SideChartProps) {
  const curve = model.sides[side]
  if (!curve) return <NotObservable angle={model.angle} side={side} reason={model.reasons[side] ?? ''} />
  return <Drawn model={model} curve={curve} shown={shown} isOnlySeen={isOnlySeen} other={isAlone ? model.sides[side === 'left' ? 'right' : 'left'] : null} />
}

const NotObservable = ({ angle, side, reason }: { angle: string; side: Side; reason: string }) => (
  <div className={css.unknown}>
    <h3>
      {angleName(angle)}, {side}: not observable
    </h3>
    <p>{reason.charAt(0).toUpperCase() + reason.slice(1)}. A number would be a guess, so there is none.</p>
  </div>
)

interface DrawnProps {
  model: CurveModel
  curve: SideCurve
  shown: ShownGait
  other: SideCurve | null
  isOnlySeen: boolean
}

function Drawn({ model, curve, shown, other, isOnlySeen }: DrawnProps) {
  const { angle, scale } = model
  const { side } = curve
  const finding = useStore(lit)
  const now = litFinding(finding)
  const own = now && curve.findings.includes(now) ? now : null
  const follow = useMemo(() => followPlayhead(side, angle), [side, angle])
  const followLines = useMemo(() => followEvents(side), [side])
  const hand = useMemo(() => lineHand(side), [side])
  const goTo = useCallback(
    (percent: number, at: number | null) => {
      // A stride that was clicked is the playhead's from then on, and its events can be dragged.
      const stride = at === null ? undefined : shown.trialGait.gait.strides[side][curve.strides[at]!.place]
      const timeUs = stride ? 1e6 * timeOf(stride, percent) : timeOfPercent(shown, side, percent, playhead.get().timeUs)
      if (timeUs !== null) jumpTo(timeUs)
    },
    [shown, side, curve],
  )
  const ways = waysOf(angle)
  // The reference of one side is the other, which is drawn as what it is.
  const isOther = shown.how === 'sides'
  const strides = useMemo(() => curve.strides.map(({ values, leftOut }) => ({ values, isLeftOut: leftOut !== null })), [curve])
  const facts = factsOf(curve, shown)
  const behind = isOther ? model.sides[side === 'left' ? 'right' : 'left'] : other
  return (
    <figure className={css.figure}>
      <figcaption className={css.caption}>
        <strong>
          {angleName(angle)}, {side}
        </strong>
        {ways && <span>{`↑ ${ways[0]} · ↓ ${ways[1]}`}</span>}
        <span className={css.facts} title={[facts.join(' · '), ...sureWords(curve), shapeOnlyWords(shown.trialGait.gait)].filter((words) => words !== null).join('. ')}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </figcaption>
      <CurveChart
        label={spoken(angle, curve)}
        scale={scale}
        unit="°"
        main={{ colour: SIDE_COLOURS[side], mean: curve.mean, sd: curve.sd }}
        other={behind && { colour: SIDE_COLOURS[behind.side], mean: behind.mean }}
        strides={strides}
        reference={isOther ? null : curve.reference}
        filled={filledOf(curve, own, isOnlySeen)}
        footOff={curve.footOff}
        renderAt={(percent) => <AtPercent curve={isOther ? { ...curve, reference: null } : curve} other={behind} percent={percent} />}
        onPercent={goTo}
        followMark={follow}
      >
        {!isOnlySeen && <EventLines follow={followLines} hand={hand} />}
      </CurveChart>
      <PhaseStrip label={`Phases of the stride, ${side}`} parts={partsOf(curve, now, isOnlySeen)} />
      {!isOnlySeen && <TestBelow shown={shown} side={side} angle={angle} />}
    </figure>
  )
}

const TONES = { plain: 'var(--dim)', watch: 'var(--watch)', strong: 'var(--strong)' } as const

/** Where the mean is beyond the band; and, of the finding that is lit, all that it speaks of. */
function filledOf({ regions, reference, mean }: SideCurve, own: Finding | null, isOnlySeen: boolean): Filled[] {
  const band = reference?.band
  const beyond = band
    ? regions.map(({ border, from, to, byDeg, finding }): Filled => ({
        key: `${border}-${from}`,
        from,
        to,
        towards: band[border],
        colour: finding ? TONES[toneOf(finding)] : 'var(--dim)',
        isLit: finding !== null && finding === own,
        open: finding && !isOnlySeen ? () => showFinding(finding) : undefined,
        words: `Beyond the band by up to ${number(byDeg, 0)}°, ${number(from, 0)} to ${number(to, 0)} % of the stride${finding ? `: ${finding.title}` : ''}`,
      }))
    : []
  const spoken: Filled[] = own && reference ? [{ key: 'lit', from: own.fromPercent, to: own.toPercent, towards: reference.mean, colour: TONES[toneOf(own)], isLit: false, words: own.title }] : []
  return mean.length > 0 ? [...spoken, ...beyond] : []
}

/** Foot off lies between the two terminals. */
const SHORT: Readonly<Record<Phase, string>> = { loading: 'loading', 'mid-stance': 'mid-stance', 'terminal-stance': 'terminal', 'pre-swing': 'pre-swing', 'initial-swing': 'initial', 'mid-swing': 'mid', 'terminal-swing': 'terminal' }

/** As gait laboratories write them (Perry & Burnfield 2010). */
const LETTERS: Readonly<Record<Phase, string>> = { loading: 'LR', 'mid-stance': 'MSt', 'terminal-stance': 'TSt', 'pre-swing': 'PSw', 'initial-swing': 'ISw', 'mid-swing': 'MSw', 'terminal-swing': 'TSw' }

function partsOf({ phases }: SideCurve, now: Finding | null, isOnlySeen: boolean): StripPart[] {
  return phases.map(({ phase, from, to, finding }) => {
    const words = phaseWords(phase)
    return {
      key: phase,
      from,
      to,
      short: SHORT[phase],
      letters: LETTERS[phase],
      words: finding ? `${words}: ${finding.title}` : `${words}, ${number(from, 0)} to ${number(to, 0)} %`,
      tone: finding ? toneOf(finding) : 'plain',
      isLit: now !== null && now === finding,
      open: finding && !isOnlySeen ? () => showFinding(finding) : undefined,
    }
  })
}

/** In the order in which they are said to the last. */
function factsOf({ n, reference, frameSd, heldShare, strides }: SideCurve, { trialGait: { gait } }: ShownGait): string[] {
  const against = reference && gait.reference && `${reference.isShapeOnly ? 'grey, shape only:' : reference.band ? 'band of' : 'mean of'} ${gait.reference.name}`
  const drawn = drawnWords(strides.map(({ leftOut }) => ({ isLeftOut: leftOut !== null })))
  return [`${count(n, 'stride')}${drawn && `, ${drawn}`}`, heldShare > 0 && `held by the joint’s limit in ${percentOf(heldShare)} of frames`, against, frameSd !== null && `a frame ± ${number(frameSd, 0)}°`].filter((fact) => typeof fact === 'string')
}

/** What “±” beside a curve is. */
function sureWords({ frameSd, heldShare }: SideCurve): string[] {
  return [
    frameSd !== null && `A single frame’s angle is sure to ± ${number(frameSd, 1)}° (one standard deviation), as far as its keypoints are; these lie beside their joints in all strides alike, so the mean is hardly surer. What strides differ by is the band about the mean.`,
    heldShare > 0 && `In ${percentOf(heldShare)} of the trial’s frames the joint’s limit held the fitted body: the angle is not the keypoints’ alone there.`,
  ].filter((words) => words !== false)
}

function AtPercent({ curve: { side, mean, sd, frameSd, reference, phases }, other, percent }: { curve: SideCurve; other: SideCurve | null; percent: number }) {
  const phase = phases.find(({ to }) => percent <= to)?.phase
  const spread = sd ? ` ± ${number(sd[percent]!, 1)}` : ''
  return (
    <>
      <div className={css.where}>
        {percent} %{phase && ` · ${phaseWords(phase)}`}
      </div>
      <div data-side={side}>
        {side} {number(mean[percent]!, 1)}°{spread}
      </div>
      {frameSd !== null && <div>a single frame ± {number(frameSd, 0)}°</div>}
      {other && (
        <div data-side={other.side}>
          {other.side} {number(other.mean[percent]!, 1)}°
        </div>
      )}
      {reference && (
        <div>
          reference {number(reference.mean[percent]!, 1)}°{reference.band && ` (${number(reference.band.low[percent]!, 0)} to ${number(reference.band.high[percent]!, 0)}°)`}
        </div>
      )}
    </>
  )
}

/** For those who hear it. */
function spoken(angle: string, { side, mean, n, reference, regions }: SideCurve): string {
  const [least, most] = [Math.min(...mean), Math.max(...mean)]
  const extremes = `least ${number(least, 0)}° at ${mean.indexOf(least)} %, most ${number(most, 0)}° at ${mean.indexOf(most)} % of the stride`
  const held = !reference ? '' : reference.isShapeOnly ? ' The reference is drawn for its shape only.' : !reference.band ? '' : regions.length === 0 ? ' The mean stays within the band.' : ` Beyond the band from ${regions.map(({ from, to }) => `${number(from, 0)} to ${number(to, 0)} %`).join(' and ')}.`
  return `${angleName(angle)}, ${side}, mean of ${count(n, 'stride')}: ${extremes}.${held}`
}
