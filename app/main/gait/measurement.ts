import { SIDES } from '../../core/body/joints.ts'
import { NO_TREADMILL } from '../../core/gait/cycles/stride-findings.ts'
import { measuredLegLength } from '../../core/norms/gate/leg-length.ts'
import { ageOn, type LegLength, type Measurement, type MethodClass, speedMpsOf } from '../../core/norms/gate/measurement.ts'
import { methodOf } from '../../core/norms/gate/method-of.ts'
import { getAthlete } from '../library/athletes.ts'
import { sessionRow } from '../library/sessions.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'
import { conditionsOf } from './conditions.ts'
import type { CutGait } from './cut-gait.ts'

/** What a trial's movement and its file tell, whatever people have stated beside it. */
export interface Seen {
  method: MethodClass
  /** By the strides. */
  speedMps: number | null
  /** Nobody does so on a belt: its speed, as stated, is not theirs. */
  goesThroughRoom: boolean
  legLength: LegLength | null
}

export const seenIn = ({ told, model, legLength }: CutGait): Seen => ({
  method: methodOf(told.angles, told.events, model, (told.standing ?? null) !== null),
  speedMps: speedMpsOf(0, SIDES.flatMap((side) => told.parameters[side]['speedMps']?.value ?? [])),
  goesThroughRoom: told.findings.some(({ code }) => code === NO_TREADMILL),
  legLength,
})

/** Under which conditions a trial of the library was measured, as far as people and files have said it by now. */
export function measurementOf(library: Library, place: TrialPlace, { method, speedMps, goesThroughRoom, legLength }: Seen): Measurement {
  const { date, athleteId } = sessionRow(library, place.sessionId)
  const { birthDate, legLengthLeftM, legLengthRightM } = getAthlete(library, athleteId)
  const { kind, surface, beltSpeedMps } = conditionsOf(library, place)
  return {
    method,
    movement: kind === 'run' ? 'run' : 'walk',
    surface,
    speedMps: speedMpsOf(goesThroughRoom ? null : beltSpeedMps, speedMps === null ? [] : [speedMps]),
    legLength: measuredLegLength([legLengthLeftM, legLengthRightM]) ?? legLength,
    ageYears: birthDate === null ? null : ageOn(date, birthDate),
  }
}
