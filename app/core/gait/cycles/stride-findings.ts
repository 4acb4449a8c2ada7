/** What strides, once they are measured, tell of how they cannot be: in words. */
import { SIDES, type Side } from '../../body/joints.ts'
import type { Oddity } from '../../formats/inspection.ts'
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
    findings.push({ level: 'warning', code: NO_TREADMILL, message: `A belt’s speed was stated (${beltSpeedMps} m/s), but whoever is seen here moves through the room at ${roomMps.toFixed(1)} m/s: this was no treadmill, or its markers were moved along. Lengths and speeds of steps are not told.`, hint: 'Without a belt’s speed they are.' })
  if (events.length > 0 && SIDES.every((side) => sides[side].strides.length === 0))
    findings.push({ level: 'warning', code: 'no-strides', message: `Of steps there ${events.length === 1 ? 'is one event' : `are ${events.length} events`}, but no whole stride from a foot’s strike to its next: there are no cycles and no parameters.` })
  else if (SIDES.every((side) => countingStrides(sides[side]).length === 0) && events.length > 0)
    findings.push({ level: 'warning', code: 'no-strides', message: 'Every stride is left out, so there are no cycles and no parameters.' })
  const all = SIDES.flatMap((side) => sides[side].strides)
  const gaits = choiceOfGait(all, gait)
  if (gaits?.areApart) findings.push({ level: 'warning', code: 'two-gaits', message: `Somebody walks and runs here: of the strides of both sides ${gaits.walks} are a walk’s and ${gaits.runs} a run’s, in which both feet fly. They are two gaits, which no mean is of together: parameters, curves and findings are of the ${gaits.counts} alone, ${gait ? 'as was chosen' : 'of which there is more'}.`, hint: `Of the ${gaits.counts === 'walk' ? 'run' : 'walk'} they are once it is chosen (“Means of the”, in the window beside the curves; --gait on the command line).` })
  else if (gaits && all.length > 0) findings.push(...notApart(gaits))
  for (const side of SIDES) {
    const clearance = spreadOf(sides[side].each.filter((_, at) => sides[side].leftOut[at] === null).map(({ toeClearanceM }) => toeClearanceM))
    if (isUnderFloor(clearance)) findings.push({ level: 'warning', code: 'toes-under-floor', message: `The ${side} toes’ marker swings ${Math.round(-1000 * clearance!.value)} mm lower than it stood: the floor is not level in these coordinates, or the marker is not where it is taken to be. Toe clearance of this foot is not told.` })
  }
  return findings
}

/** Of a gait that was chosen: nothing where there is no other. */
function notApart({ walks, runs, counts }: NonNullable<ReturnType<typeof choiceOfGait>>): Oddity[] {
  const [own, others, other] = counts === 'run' ? [runs, walks, 'walk'] : [walks, runs, 'run']
  const asFound = { hint: 'The choice can be taken back (“As found”, in the window beside the curves; --gait more on the command line).' }
  if (own === 0) return [{ level: 'warning', code: 'gait-not-there', message: `Means were to be of the ${counts}, but no stride here is a ${counts}’s: they are of what there is.`, ...asFound }]
  if (others === 0) return []
  return [{ level: 'warning', code: 'gait-not-apart', message: `Means were to be of the ${counts}, but of the strides of both sides ${walks} ${walks === 1 ? 'is' : 'are'} a walk’s and ${runs} a run’s: fewer than ${FEWEST} are not told from a stumble, so the ${others === 1 ? `${other}’s is` : `${other}’s are`} in the means as well.`, ...asFound }]
}
