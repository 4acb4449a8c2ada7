import type { CalibrationResult, MadeCalibration } from '../../../../../contract/analysis/calibration.ts'
import type { CalibrationOfTrial } from '../calibration-query.ts'

export type PictureSource = CalibrationOfTrial['pictures'][number]

type Kind = CalibrationResult['kind']
export type ResultOf<One extends Kind> = Extract<CalibrationResult, { kind: One }>
export type MadeOf<One extends Kind> = Omit<MadeCalibration, 'result'> & { result: ResultOf<One> }

/** The newest that was made by one of these kinds of work. */
export function newestMade<One extends Kind>({ made }: Pick<CalibrationOfTrial, 'made'>, ...kinds: readonly One[]): MadeOf<One> | undefined {
  const isOne = (one: MadeCalibration): one is MadeCalibration & MadeOf<One> => (kinds as readonly Kind[]).includes(one.result.kind)
  return made.filter(isOne).toSorted((a, b) => b.createdUs - a.createdUs)[0]
}
