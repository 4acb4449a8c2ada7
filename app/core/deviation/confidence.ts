/** How far a finding can be trusted, beside how large it is. */
import type { Side } from '../body/joints.ts'
import type { DataQuality, Deviation, Sensitivity, Verdict } from './deviation.ts'
import type { DeviationWords } from './words/deviation-words.ts'
import { ENGLISH } from './words/english.ts'

/** `DOUBT`: a value past it lowers confidence to medium; `GRAVE`: to low. Both by judgement: 20 ms move a knee by 6° (design §6), 15 px is what triangulation lets pass at all. */
const DOUBT = { strides: 5, sessions: 3, cameras: 2, reprojectionPx: 8, interpolated: 0.1, eventsS: 0.02, showing: 0.6 }
const GRAVE = { strides: 3, sessions: 2, reprojectionPx: 15, interpolated: 0.3, eventsS: 0.04, showing: 0.4 }

export interface Evidence {
  strides: { showing: number; of: number }
  /** Of the other side, where that is the reference. */
  otherStrides?: { side: Side; of: number } | undefined
  /** Earlier sessions; undefined where the reference is not made of any. `picked`: one measurement that somebody has picked. */
  sessions: number | 'picked' | undefined
  quality: DataQuality | null
  verdict: Verdict
  /** 95 %, degrees; null where nobody can tell one. */
  interval: readonly [low: number, high: number] | null
  sensitivity: readonly Sensitivity[]
  /** Before that, nobody knows whether it holds. */
  isTried: boolean
}

export function confidenceIn({ strides, otherStrides, sessions = Infinity, quality, verdict, interval, sensitivity, isTried }: Evidence, { doubts }: Pick<DeviationWords, 'doubts'> = ENGLISH): Pick<Deviation, 'confidence' | 'doubts'> {
  const { cameras, reprojectionPx, shareInterpolated, eventUncertaintyS } = quality ?? { cameras: null, reprojectionPx: null, shareInterpolated: null, eventUncertaintyS: null }
  const share = strides.showing / strides.of
  const weaker = sensitivity.filter((one) => claimsLess(one.verdict, verdict))
  const found: (readonly [isDoubt: boolean, isGrave: boolean, words: () => string])[] = [
    [strides.of < DOUBT.strides, strides.of < GRAVE.strides, () => doubts.fewStrides(strides.of)],
    ...(otherStrides ? [[otherStrides.of < DOUBT.strides, otherStrides.of < GRAVE.strides, () => doubts.fewStrides(otherStrides.of, otherStrides.side)] as const] : []),
    sessions === 'picked' ? [true, true, doubts.oneAgainstOne] : [sessions < DOUBT.sessions, sessions < GRAVE.sessions, () => doubts.fewSessions(sessions)],
    [share < DOUBT.showing, share < GRAVE.showing, () => doubts.fewShow(strides.showing, strides.of)],
    ...(cameras ? [[cameras.least < DOUBT.cameras, cameras.most < DOUBT.cameras, () => doubts.fewCameras(cameras.least)] as const] : []),
    ...(reprojectionPx === null ? [] : [[reprojectionPx > DOUBT.reprojectionPx, reprojectionPx > GRAVE.reprojectionPx, () => doubts.reprojection(reprojectionPx)] as const]),
    ...(shareInterpolated === null ? [] : [[shareInterpolated > DOUBT.interpolated, shareInterpolated > GRAVE.interpolated, () => doubts.interpolated(shareInterpolated)] as const]),
    ...(eventUncertaintyS === null ? [] : [[eventUncertaintyS > DOUBT.eventsS, eventUncertaintyS > GRAVE.eventsS, () => doubts.events(eventUncertaintyS)] as const]),
    // What chance may have brought is no sure thing, however well it was measured.
    [verdict === 'possible', false, doubts.mayBeChance],
    ...(interval ? [[interval[0] < 0 && interval[1] > 0, true, () => doubts.mayBeNothing(interval)] as const] : []),
    // What holds under fewer than half of all checks hangs on how it was measured.
    ...doubts.flips(weaker, sensitivity.length).map((words) => [true, 2 * weaker.length > sensitivity.length, () => words] as const),
    [!isTried, false, doubts.untried],
  ]
  const doubted = found.filter(([isDoubt]) => isDoubt)
  return { confidence: doubted.some(([, isGrave]) => isGrave) ? 'low' : doubted.length > 0 ? 'medium' : 'high', doubts: doubted.map(([, , words]) => words()) }
}

/** How much each verdict claims: a check that would make it claim more is no doubt. */
const CLAIM: Readonly<Record<Verdict, number>> = { 'too-little-data': 0, within: 0, possible: 1, beyond: 2 }

export const claimsLess = (one: Verdict, other: Verdict): boolean => CLAIM[one] < CLAIM[other]
