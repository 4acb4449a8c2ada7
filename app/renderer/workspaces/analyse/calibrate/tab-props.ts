import type { Problem } from '../../../../core/problem.ts'
import type { Stage } from '../../../trial/stage.ts'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import type { CalibrationOfTrial } from './calibration-query.ts'

/** What each tab of calibrating is given. */
export interface CalibrationTabProps {
  place: TrialPlace
  stage: Stage
  /** Why a film's packet table could not be read, by media id. */
  problems: ReadonlyMap<string, Problem>
  calibration: CalibrationOfTrial
}
