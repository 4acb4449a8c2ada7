/** What one person's numbers do over sessions that were measured alike. */
import { bySide, SIDES, type Side } from '../body/joints.ts'
import { readName } from '../gait/cycles/parameter-words.ts'
import { type Feature, FEATURES, limitsOf } from '../gait/features/stride-features.ts'
import type { MeanCurvesBySide } from '../norms/scores/against-reference.ts'
import { changeBands, FEWEST_SESSIONS, type ChangeBand } from './change-band.ts'
import { scoresOverSessions, WIDENING_OF_OWN_SCORES } from './scores-over-sessions.ts'

type Interval = readonly [number, number] | null

/** Of a gait as it is told: what trends are made of. */
export interface TrendSession {
  parameters: Readonly<Record<Side, Readonly<Record<string, { value: number; interval?: Interval | undefined }>>>>
  features?: Readonly<Record<Side, Readonly<Record<string, { value: number; unit: 'deg' | 'percent'; title: string; interval: Interval; against?: { reference: number; thresholds: { single: number } | null } | undefined }>>>> | undefined
  curves: Readonly<Record<Side, Readonly<Record<string, { observable: true; mean: readonly number[] } | { observable: false }>>>>
  reference: { kind: 'own-baseline' | 'norm' | 'cohort' | 'picked'; shapeOnly: object | null; curves: Readonly<Record<Side, Readonly<Record<string, { mean: readonly number[] }>>>> } | null
  /** One of those that tell what is usual for the person. */
  isBaseline: boolean
}

interface TrendLine {
  /** Null: of both sides together. */
  side: Side | null
  /** `session`: its place among them. An interval is the 95 % of its own mean; null: none is told. */
  points: { session: number; value: number; interval: Interval }[]
  /** Where a session lies with 95 % if nothing has changed. */
  band: { mean: number; low: number; high: number } | null
}

export interface Trend {
  key: string
  name: string
  unit: string
  group: 'score' | 'parameter' | 'feature'
  lines: TrendLine[]
  /** `sessions`: from what those that tell the usual differ by. `threshold`: the one that the newest is judged by, which is also from what is known of such measurements. */
  from: ({ kind: 'sessions' } & Pick<ChangeBand, 'sem' | 'minimalDetectableChange' | 'sessions'>) | { kind: 'threshold' } | null
  /** Why there is no band, in words; null: there is one. */
  noBand: string | null
}

/** The earliest first; the last is the newest. */
export function trendsOf(sessions: readonly TrendSession[]): Trend[] {
  const last = sessions.at(-1)
  if (!last) return []
  return [...scoreTrend(sessions), ...keysOf(last.parameters).map((key) => parameterTrend(sessions, key)), ...keysOf(last.features ?? NO_FEATURES).map((key) => featureTrend(sessions, key))].filter(({ lines }) => lines.length > 0)
}

const NO_FEATURES = { left: {}, right: {} } as const
const keysOf = (of: Readonly<Record<Side, object>>): string[] => [...new Set(SIDES.flatMap((side) => Object.keys(of[side])))]

function scoreTrend(sessions: readonly TrendSession[]): Trend[] {
  const { reference } = sessions.at(-1)!
  if (!reference || reference.shapeOnly) return []
  const people = reference.kind === 'own-baseline' ? null : bySide((side) => Object.fromEntries(Object.entries(reference.curves[side]).map(([angle, { mean }]) => [angle, mean])))
  const scores = scoresOverSessions(sessions.map(({ curves, isBaseline }) => ({ isBaseline, curves: meanCurves(curves) })), people)
  const points = scores.flatMap((score, session) => {
    const overall = score?.overall ?? null
    return overall === null ? [] : [{ session, value: overall, interval: null }]
  })
  return points.length === 0 ? [] : [banded(sessions, { key: 'gps', name: 'Gait profile score', unit: '°', group: 'score' }, [{ side: null, points }], people ? 1 : WIDENING_OF_OWN_SCORES)]
}

const meanCurves = (curves: TrendSession['curves']): MeanCurvesBySide => bySide((side) => Object.fromEntries(Object.entries(curves[side]).flatMap(([angle, curve]) => (curve.observable ? [[angle, curve.mean]] : []))))

function parameterTrend(sessions: readonly TrendSession[], key: string): Trend {
  const lines = SIDES.map((side) => ({ side, points: sessions.flatMap(({ parameters }, session) => pointOf(parameters[side][key], session)) }))
  return banded(sessions, { key, ...readName(key), group: 'parameter' }, lines.filter(({ points }) => points.length > 0))
}

const pointOf = (measured: { value: number; interval?: Interval | undefined } | undefined, session: number) => (measured ? [{ session, value: measured.value, interval: measured.interval ?? null }] : [])

/** From the sessions that tell the usual, those that have it on all of its sides. */
function banded(sessions: readonly TrendSession[], told: Pick<Trend, 'key' | 'name' | 'unit' | 'group'>, lines: readonly Omit<TrendLine, 'band'>[], widening = 1): Trend {
  const usual = [...sessions.keys()].filter((session) => sessions[session]!.isBaseline && lines.every(({ points }) => points.some((point) => point.session === session)))
  const bands = lines.length === 0 ? null : changeBands(lines.map(({ points }) => points.filter(({ session }) => usual.includes(session)).map(({ value }) => value)), widening)
  const [first] = bands ?? []
  return {
    ...told,
    lines: lines.map((line, at) => ({ ...line, band: bands ? within(bands[at]!, told.group) : null })),
    from: first ? { kind: 'sessions', sem: first.sem, minimalDetectableChange: first.minimalDetectableChange, sessions: first.sessions } : null,
    noBand: first ? null : `${usual.length} of the sessions that tell the usual ${usual.length === 1 ? 'has' : 'have'} it: a band takes ${FEWEST_SESSIONS}`,
  }
}

/** A score is never below nought. */
const within = ({ mean, low, high }: ChangeBand, group: Trend['group']) => ({ mean, low: group === 'score' ? Math.max(0, low) : low, high })

/** Their band is the threshold by which the newest is judged against the person's own sessions. */
function featureTrend(sessions: readonly TrendSession[], key: string): Trend {
  const last = sessions.at(-1)!
  const isOwn = last.reference?.kind === 'own-baseline'
  const any = last.features!.left[key] ?? last.features!.right[key]!
  const [least, most] = Object.hasOwn(FEATURES, key) ? limitsOf(key as Feature) : [-Infinity, Infinity]
  const lines = SIDES.map((side): TrendLine => {
    const against = isOwn ? last.features![side][key]?.against : undefined
    const points = sessions.flatMap(({ features }, session) => pointOf(features?.[side][key], session))
    if (!against?.thresholds) return { side, points, band: null }
    const { reference: mean, thresholds: { single } } = against
    return { side, points, band: { mean, low: Math.max(least, mean - single), high: Math.min(most, mean + single) } }
  }).filter(({ points }) => points.length > 0)
  const isBanded = lines.some(({ band }) => band !== null)
  return {
    key,
    name: any.title,
    unit: any.unit === 'deg' ? '°' : '%',
    group: 'feature',
    lines,
    from: isBanded ? { kind: 'threshold' } : null,
    noBand: isBanded ? null : isOwn ? 'too little is known of how far sessions differ in it' : 'the newest session is not held against the person’s own',
  }
}
