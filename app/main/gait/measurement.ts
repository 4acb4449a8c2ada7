import { SIDES } from '../../core/body/joints.ts'
import { NO_TREADMILL } from '../../core/gait/cycles/stride-findings.ts'
import { measuredLegLength } from '../../core/norms/gate/leg-length.ts'
import { ageOn, type Measurement, speedMpsOf } from '../../core/norms/gate/measurement.ts'
import { methodOf } from '../../core/norms/gate/method-of.ts'
import { getAthlete } from '../library/athletes.ts'
import { sessionRow } from '../library/sessions.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'
import { conditionsOf } from './conditions.ts'
import type { CutGait } from './cut-gait.ts'

/** Under which conditions a trial of the library was measured, as far as people and files have said it. */
export function measurementOf(library: Library, place: TrialPlace, { told, model, legLength }: CutGait): Measurement {
  const { date, athleteId } = sessionRow(library, place.sessionId)
  const { birthDate, legLengthLeftM, legLengthRightM } = getAthlete(library, athleteId)
  const { kind, surface, beltSpeedMps } = conditionsOf(library, place)
  return {
    method: methodOf(told.angles, told.events, model, (told.standing ?? null) !== null),
    movement: kind === 'run' ? 'run' : 'walk',
    surface,
    speedMps: speedMpsOf(told.findings.some(({ code }) => code === NO_TREADMILL) ? null : beltSpeedMps, SIDES.flatMap((side) => told.parameters[side]['speedMps']?.value ?? [])),
    legLength: measuredLegLength([legLengthLeftM, legLengthRightM]) ?? legLength,
    ageYears: birthDate === null ? null : ageOn(date, birthDate),
  }
}
