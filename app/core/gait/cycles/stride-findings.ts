/** What strides, once they are measured, tell of how they cannot be: in words. */
import { SIDES, type Side } from '../../body/joints.ts'
import type { Oddity } from '../../formats/inspection.ts'
import { noted } from '../../notes/notes.ts'
import type { GaitEvent } from '../gait-event.ts'
import { sizeDoubt, sizeFinding, type StatedSize } from '../body-in-metres.ts'
import type { GaitPoints } from '../gait-points.ts'
import { isUnderFloor, type StrideMeasures } from './measure-strides.ts'
import { countingStrides } from './counting-strides.ts'
import { normalisedFinding, type OneCycle } from './normalised-cycle.ts'
import type { GaitKind } from '../gait-kind.ts'
import { choiceOfGait, FEWEST } from './rhythm.ts'
import { roomSpeedMps } from './room-speed.ts'
import { spreadOf } from './over-strides.ts'

export const NO_TREADMILL = 'no-treadmill'

interface Cut {
  events: readonly GaitEvent[]
  sides: Readonly<Record<Side, StrideMeasures>>
  steps: GaitPoints | null
  beltSpeedMps: number
  oneCycle?: OneCycle | null
  stated?: StatedSize | null
  gait?: GaitKind | null
}

export function strideFindings({ events, sides, steps, beltSpeedMps, oneCycle, stated, gait = null }: Cut): Oddity[] {
  const findings: Oddity[] = []
  const doubt = steps && sizeDoubt(steps, stated)
  if (doubt) findings.push(sizeFinding(doubt))
  if (oneCycle) findings.push(normalisedFinding())
  const roomMps = steps && beltSpeedMps > 0 && !doubt?.isImpossible ? roomSpeedMps(steps) : null
  if (roomMps !== null)
    findings.push(noted('warning', NO_TREADMILL, { beltMps: beltSpeedMps, roomMps }, { hint: 'Without a belt’s speed they are.' }))
  if (events.length > 0 && SIDES.every((side) => sides[side].strides.length === 0))
    findings.push(noted('warning', 'no-whole-stride', { events: events.length }, { code: 'no-strides' }))
  else if (SIDES.every((side) => countingStrides(sides[side]).length === 0) && events.length > 0)
    findings.push(noted('warning', 'all-strides-left-out', {}, { code: 'no-strides' }))
  const all = SIDES.flatMap((side) => sides[side].strides)
  const gaits = choiceOfGait(all, gait)
  if (gaits?.areApart) findings.push(noted('warning', 'two-gaits', { walks: gaits.walks, runs: gaits.runs, counts: gaits.counts, isChosen: gait !== null }, { hint: `Of the ${gaits.counts === 'walk' ? 'run' : 'walk'} they are once it is chosen (“Means of the”, in the window beside the curves; --gait on the command line).` }))
  else if (gaits && all.length > 0) findings.push(...notApart(gaits))
  for (const side of SIDES) {
    const clearance = spreadOf(sides[side].each.filter((_, at) => sides[side].leftOut[at] === null).map(({ toeClearanceM }) => toeClearanceM))
    if (isUnderFloor(clearance)) findings.push(noted('warning', 'toes-under-floor', { side, lowerMm: Math.round(-1000 * clearance!.value) }))
  }
  return findings
}

/** Of a gait that was chosen: nothing where there is no other. */
function notApart({ walks, runs, counts }: NonNullable<ReturnType<typeof choiceOfGait>>): Oddity[] {
  const [own, others] = counts === 'run' ? [runs, walks] : [walks, runs]
  const asFound = { hint: 'The choice can be taken back (“As found”, in the window beside the curves; --gait more on the command line).' }
  if (own === 0) return [noted('warning', 'gait-not-there', { counts }, asFound)]
  if (others === 0) return []
  return [noted('warning', 'gait-not-apart', { walks, runs, counts, fewest: FEWEST }, asFound)]
}
