import { SIDES } from '../../core/body/joints.ts'
import { measuredLegLength } from '../../core/norms/gate/leg-length.ts'
import { ageOn, comparedAs, type LegLength, type Measurement, type MethodClass, type SeenMovement, seenSpeed, type SeenSpeed, speedOfGait } from '../../core/norms/gate/measurement.ts'
import { methodOf } from '../../core/norms/gate/method-of.ts'
import { getAthlete } from '../library/athletes.ts'
import { sessionRow } from '../library/sessions.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'
import { conditionsOf } from './conditions.ts'
import type { CutGait } from './cut-gait.ts'

/** What a trial's movement and its file tell, whatever people have stated beside it. */
export interface Seen extends SeenSpeed, SeenMovement {
  method: MethodClass
  legLength: LegLength | null
}

export const seenIn = ({ told, model, legLength }: CutGait): Seen => ({
  gait: told.movement,
  areApart: told.gaits?.areApart ?? false,
  method: methodOf(told.angles, told.events, model, (told.standing ?? null) !== null),
  ...seenSpeed(told.findings, SIDES.flatMap((side) => told.parameters[side]['speedMps']?.value ?? [])),
  legLength,
})

/** Under which conditions a trial of the library was measured, as far as people and files have said it by now. */
export function measurementOf(library: Library, place: TrialPlace, { method, legLength, ...seen }: Seen): Measurement {
  const { date, athleteId } = sessionRow(library, place.sessionId)
  const { birthDate, legLengthLeftM, legLengthRightM } = getAthlete(library, athleteId)
  const { kind, surface, beltSpeedMps } = conditionsOf(library, place)
  return {
    method,
    movement: comparedAs(kind, seen),
    surface,
    speedMps: speedOfGait(beltSpeedMps, seen),
    legLength: measuredLegLength([legLengthLeftM, legLengthRightM]) ?? legLength,
    ageYears: birthDate === null ? null : ageOn(date, birthDate),
  }
}
