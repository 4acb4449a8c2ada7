import { measureStrides } from '../../app/core/gait/cycles/measure-strides.ts'
import { eventsBy } from '../../app/core/gait/events/event-methods.ts'
import { corrected, eventPairs } from '../../app/core/gait/events/method-offset.ts'
import { USUAL_OFFSETS } from '../../app/core/gait/events/usual-offsets.ts'
import { EVENT_KINDS, KINEMATIC_SOURCES } from '../../app/core/gait/gait-event.ts'
import { pointsOf } from '../../app/core/gait/testing/true-walk.ts'
import { hourOfStrides } from './events/hour.ts'
import { keypointWalker } from './events/walker.ts'
import { figure, repeat, type Figure } from './figure.ts'

const ROUNDS = 5
const BELT_MPS = 1.2
/** Other people than those that the usual offsets were measured on. */
const PEOPLE = [101, 102, 103, 104]
const SPEEDS_MPS = [0.8, 1.25, 1.6]
const MOVED_BY_S = 0.02

/** How long it takes after an event was moved in an hour of strides; by how much steps in keypoints are late, as found and put right, of people whose steps are known. */
export async function measureEvents(): Promise<Figure[]> {
  const { events, timesS, angles, points } = hourOfStrides()
  const timed = async (work: () => unknown) => {
    const start = performance.now()
    work()
    return performance.now() - start
  }
  const earlier = measureStrides(events, timesS, angles, points, BELT_MPS)
  const at = events.length >> 1
  const moved = events.with(at, { ...events[at]!, timeS: events[at]!.timeS + MOVED_BY_S })
  return [
    figure('an hour of strides measured (2 × 3600, 14 angles)', 'ms', await repeat(ROUNDS, () => timed(() => measureStrides(events, timesS, angles, points, BELT_MPS)))),
    figure('the same after one event was moved', 'ms', await repeat(ROUNDS, () => timed(() => measureStrides(moved, timesS, angles, points, BELT_MPS, { earlier }))), '≤ 200'),
    ...lateness(),
  ]
}

/** One try a walk, its mean. */
function lateness(): Figure[] {
  const walks = PEOPLE.flatMap((person, place) => SPEEDS_MPS.flatMap((speedMps) => walkOf(person, speedMps, place % 2 === 0)))
  return KINEMATIC_SOURCES.flatMap((source) => EVENT_KINDS.flatMap((kind) => {
    const each = walks.map(({ found, truth }) => {
      const raw = found[source].filter((event) => event.kind === kind)
      const lates = (of: typeof raw) => eventPairs(of, truth).map(({ found: { timeS }, trueS }) => 1000 * (timeS - trueS))
      return { raw: mean(lates(raw)), right: mean(lates(corrected(raw, USUAL_OFFSETS))) }
    })
    return [
      figure(`${kind} by ${source}, late by`, 'ms', each.map(({ raw }) => raw)),
      ...(USUAL_OFFSETS.some((one) => one.source === source && one.kind === kind) ? [figure(`${kind} by ${source}, put right, late by`, 'ms', each.map(({ right }) => right), 'within ± 20')] : []),
    ]
  }))
}

/** Not everybody can walk as fast as asked for. */
function walkOf(person: number, speedMps: number, treadmill: boolean) {
  try {
    const walk = keypointWalker(person, { speedMps, treadmill })
    const points = pointsOf(walk)
    const found = Object.fromEntries(KINEMATIC_SOURCES.map((source) => [source, eventsBy(source, points)])) as Record<(typeof KINEMATIC_SOURCES)[number], ReturnType<typeof eventsBy>>
    return [{ found, truth: walk.truth.map((event) => ({ ...event, source: 'force-plate' as const, uncertaintyS: 0 })) }]
  } catch {
    return []
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
