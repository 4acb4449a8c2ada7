/** What parameters may be off by because the events that bound their strides may be: to first order, with what many events share kept apart from what each has by itself. */
import { areSame, lastPer } from '../../last-per.ts'
import { lastStarted } from '../../time/frame-times.ts'
import { type GaitEvent, inOrder } from '../gait-event.ts'
import { minuteAt } from '../tables/minute.ts'
import { PARTS, SHARED, type Sources, sourcesOf } from './error-sources.ts'
import { TIMED, type TimedParameter } from './parameters.ts'
import type { Stride } from './strides.ts'
import { BOUNDS, type TimeSlopes } from './time-slopes.ts'

/** Standard deviations, in the parameter's unit. */
export interface TimingError {
  /** Of the mean over the strides. */
  mean: number
  /** Of that what no further stride would take away. */
  shared: number
  /** Of a single stride, root mean square over them. */
  each: number
  /** Of that what differs from stride to stride, and so is a part of their scatter. */
  scatter: number
}

/** `events`: whence strides' bounds are. What is told is of one side's strides that count, in the order of time. */
export function timingErrorsIn(events: readonly GaitEvent[]): (strides: readonly Stride[], slopesOf: readonly TimeSlopes[]) => Partial<Record<TimedParameter, TimingError>> {
  const ordered = inOrder(events)
  const times = Float64Array.from(ordered, ({ timeS }) => timeS)
  const within = (fromS: number, toS: number) => {
    let before = lastStarted(times, fromS)
    while (before >= 0 && times[before] === fromS) before--
    return ordered.slice(before + 1, lastStarted(times, toS) + 1)
  }
  return (strides, slopesOf) => {
    const minutes: MinuteSums[] = []
    for (let from = 0, to = 1; from < strides.length; from = to++) {
      while (to < strides.length && minuteAt(strides[to]!.fromS) === minuteAt(strides[from]!.fromS)) to++
      minutes.push(sumsOfMinute(strides.slice(from, to), slopesOf.slice(from, to), within(strides[from]!.fromS, strides[to - 1]!.toS)))
    }
    return Object.fromEntries(TIMED.flatMap((name, at) => {
      const all = minutes.map(({ parameters }) => parameters[at]!)
      const n = sum(all, (one) => one.n)
      if (n === 0) return []
      const shared = new Float64Array(SHARED)
      for (const one of all) for (let source = 0; source < SHARED; source++) shared[source]! += one.shared[source]!
      const [alone, together] = [squaresAcross(minutes, at), squaresOf(shared)]
      return [[name, { mean: Math.sqrt(alone + together) / n, shared: Math.sqrt(together) / n, each: Math.sqrt(sum(all, (one) => one.all) / n), scatter: Math.sqrt(sum(all, (one) => one.alone) / n) }] as const]
    }))
  }
}

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number => items.reduce((all, one) => all + of(one), 0)

/** Of the strides of a minute, by their slopes and the events among them: of an hour in which one event has moved all other minutes are the same once more. */
interface MinuteSums {
  slopes: readonly TimeSlopes[]
  events: readonly GaitEvent[]
  /** Those that bound a stride of the minute before, or after, as well. */
  first: GaitEvent | undefined
  last: GaitEvent | undefined
  parameters: readonly {
    n: number
    /** Variances of single strides, and what of them each event brings by itself. */
    all: number
    alone: number
    /** By source. */
    shared: Float64Array
    /** Of what each event brings by itself, less the first's and the last's. */
    squares: number
    first: number
    last: number
  }[]
}

/** By the first slopes. */
const lastSums = lastPer<TimeSlopes, MinuteSums>()

const sumsOfMinute = (strides: readonly Stride[], slopes: readonly TimeSlopes[], events: readonly GaitEvent[]): MinuteSums => lastSums(slopes[0]!, (last) => areSame(last.slopes, slopes) && areSame(last.events, events), () => madeSums(strides, slopes, events))

function madeSums(strides: readonly Stride[], slopes: readonly TimeSlopes[], events: readonly GaitEvent[]): MinuteSums {
  const sources = sourcesOf(events)
  const bounds = strides.map(sources.boundsOf)
  const [first, last] = [bounds[0]![0]!, bounds.at(-1)![1]!]
  const own = new Float64Array(sources.count)
  const parameters = TIMED.map((_, at) => {
    const sums = new Float64Array(sources.count)
    const variances = { all: 0, alone: 0 }
    let n = 0
    for (const [place, all] of slopes.entries()) {
      const from = at * BOUNDS.length
      if (Number.isNaN(all[from]!)) continue
      n++
      addStride(all.subarray(from, from + BOUNDS.length), bounds[place]!, sources, { sums, own, variances })
    }
    const [ofFirst, ofLast] = [first, last].map((event) => (event < 0 ? 0 : sums[SHARED + event]!)) as [number, number]
    return { n, ...variances, shared: sums.slice(0, SHARED), squares: squaresOf(sums.subarray(SHARED)) - ofFirst ** 2 - ofLast ** 2, first: ofFirst, last: ofLast }
  })
  return { slopes, events, first: events[first], last: events[last], parameters }
}

/** Of what each event brings by itself: a strike between two minutes bounds strides of both. */
function squaresAcross(minutes: readonly MinuteSums[], parameter: number): number {
  let squares = 0
  let before: { event: GaitEvent | undefined; by: number } = { event: undefined, by: 0 }
  for (const { first, last, parameters } of minutes) {
    const own = parameters[parameter]!
    squares += own.squares + (before.event === first ? (before.by + own.first) ** 2 : before.by ** 2 + own.first ** 2)
    before = { event: last, by: own.last }
  }
  return squares + before.by ** 2
}

/** What a stride adds to the sums over all of them, source by source of what events are off by, and to the variance of single ones. `own`: nothing but zeros, before and after. */
function addStride(slopes: Float64Array, bounds: Int32Array, { ofEvent, sdS }: Sources, { sums, own, variances }: { sums: Float64Array; own: Float64Array; variances: { all: number; alone: number } }): void {
  for (let bound = 0; bound < BOUNDS.length; bound++) {
    const event = bounds[bound]!
    if (event < 0) continue
    for (let part = 0; part < PARTS; part++) own[ofEvent[PARTS * event + part]!]! += slopes[bound]! * sdS[PARTS * event + part]!
  }
  for (let bound = 0; bound < BOUNDS.length; bound++) {
    const event = bounds[bound]!
    if (event < 0) continue
    for (let part = 0; part < PARTS; part++) {
      const source = ofEvent[PARTS * event + part]!
      const by = own[source]!
      sums[source]! += by
      variances.all += by * by
      if (source >= SHARED) variances.alone += by * by
      own[source] = 0
    }
  }
}

function squaresOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value * value
  return sum
}
