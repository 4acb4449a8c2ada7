import { SIDES } from '../../app/core/body/joints.ts'
import { measureStrides } from '../../app/core/gait/cycles/measure-strides.ts'
import type { Parameter } from '../../app/core/gait/cycles/parameters.ts'
import { eventsBy } from '../../app/core/gait/events/event-methods.ts'
import { settledSteps } from '../../app/core/gait/events/found-events.ts'
import { corrected, eventPairs, learntOffsets, type MethodOffset } from '../../app/core/gait/events/method-offset.ts'
import { SAME_STEP_S } from '../../app/core/gait/step-times.ts'
import { USUAL_OFFSETS } from '../../app/core/gait/events/usual-offsets.ts'
import { EVENT_KINDS, type GaitEvent, KINEMATIC_SOURCES } from '../../app/core/gait/gait-event.ts'
import { pointsOf } from '../../app/core/gait/testing/true-walk.ts'
import { hourOfStrides } from './events/hour.ts'
import { keypointWalker } from './events/walker.ts'
import type { Deviation } from '../synth/model.ts'
import { figure, repeat, type Figure } from './figure.ts'

const ROUNDS = 5
const BELT_MPS = 1.2
/** Other people than those that the usual offsets were measured on. */
const PEOPLE = [101, 102, 103, 104]
const SPEEDS_MPS = [0.8, 1.25, 1.6]
/** Degrees by which one foot drops, so that it comes down flat: other people than those it was measured on. */
const DROPPED = [14, 21, 28]
const MOVED_BY_S = 0.02
const NO_ANGLES = { left: {}, right: {} }

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
    ...timingHeld(),
  ]
}

/** One try a walk, its mean. */
function lateness(): Figure[] {
  const walks = PEOPLE.flatMap((person, place) => SPEEDS_MPS.flatMap((speedMps) => walkOf(person, speedMps, place % 2 === 0)))
  return KINEMATIC_SOURCES.flatMap((source) => EVENT_KINDS.flatMap((kind) => {
    const each = walks.map(({ found, truth }) => {
      const raw = found[source].filter((event) => event.kind === kind)
      const lates = (of: typeof raw) => eventPairs(of, truth).map(({ found: { timeS }, trueS }) => 1000 * (timeS - trueS))
      return { raw: mean(lates(raw)), right: mean(lates(corrected(raw, USUAL_OFFSETS, () => 'walk'))) }
    })
    return [
      figure(`${kind} by ${source}, late by`, 'ms', each.map(({ raw }) => raw)),
      ...(USUAL_OFFSETS.some((one) => one.source === source && one.kind === kind) ? [figure(`${kind} by ${source}, put right, late by`, 'ms', each.map(({ right }) => right), 'within ± 20')] : []),
    ]
  }))
}

/** One try a walk: of what is stated with 95 % of its times and percentages, as far as steps may be off, how much holds what these very strides truly were. */
function timingHeld(): Figure[] {
  const walks = PEOPLE.flatMap((person, place) => SPEEDS_MPS.flatMap((speedMps) => walkOf(person, speedMps, place % 2 === 0)))
  const dropped = PEOPLE.flatMap((person, place) => DROPPED.flatMap((amount) => walkOf(person, SPEEDS_MPS[0]!, place % 2 === 0, [{ kind: 'drop-foot', side: 'left', amount }])))
  const measured = (events: readonly GaitEvent[]) => measureStrides(events, Float64Array.of(0, 1), NO_ANGLES, null, 0)
  const held = (of: readonly Walk[], offsetsOf: (walk: Walk) => readonly MethodOffset[]) => of.map((walk) => {
    const [told, truth] = [measured(settledSteps({ seen: walk.found.zeni, sure: [], gait: 'walk' }, walk.points, offsetsOf(walk)).events), measured(walk.truth)]
    const each = SIDES.flatMap((side) => Object.entries(told[side].timing).flatMap(([name, { mean: sd }]) => {
      const pairs = told[side].strides.flatMap(({ fromS }, at) => {
        const same = truth[side].strides.findIndex((stride) => Math.abs(stride.fromS - fromS) < SAME_STEP_S)
        const off = same < 0 ? Number.NaN : told[side].each[at]![name as Parameter] - truth[side].each[same]![name as Parameter]
        return Number.isNaN(off) ? [] : [off]
      })
      return pairs.length === 0 ? [] : [Math.abs(mean(pairs)) <= 1.96 * sd ? 100 : 0]
    }))
    return mean(each)
  })
  const ownOffsets = ({ found, truth }: Walk) => learntOffsets(eventPairs(found.zeni, truth), 'walk', 'the same walk').flatMap((one) => ('offset' in one ? [one.offset] : []))
  return [
    figure('times of steps within their stated 95 %, steps put right as is usual', '%', held(walks, () => USUAL_OFFSETS), '≥ 95'),
    figure('the same, as plates of the same walk have taught', '%', held(walks, ownOffsets), 'about 95'),
    figure(`the same as is usual, of ${dropped.length} walks in which one foot drops by ${DROPPED.join(', ')}°`, '%', held(dropped, () => USUAL_OFFSETS), '≥ 95'),
  ]
}

type Walk = ReturnType<typeof walkOf>[number]

/** Not everybody can walk as fast as asked for. */
function walkOf(person: number, speedMps: number, treadmill: boolean, deviations: readonly Deviation[] = []) {
  try {
    const walk = keypointWalker(person, { speedMps, treadmill, deviations })
    const points = pointsOf(walk)
    const found = Object.fromEntries(KINEMATIC_SOURCES.map((source) => [source, eventsBy(source, points)])) as Record<(typeof KINEMATIC_SOURCES)[number], ReturnType<typeof eventsBy>>
    return [{ found, points, truth: walk.truth.map((event) => ({ ...event, source: 'force-plate' as const, uncertaintyS: 0 })) }]
  } catch {
    return []
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
