import type { AngleSource } from '../../../core/gait/angles/trial-angles.ts'
import { type OptionLine, WrongUse } from '../command.ts'

const ANGLE_SOURCES = ['vendor', 'opensim', 'markers', 'fit', 'points'] as const satisfies readonly AngleSource[]

export const ANGLES_OPTION: OptionLine = ['--angles WHOSE', 'vendor: those in the file; opensim: those of a table of OpenSim’s; markers: from markers on the skin, of a model that is known; fit: of a body with bones of one length; points: straight from keypoints; without it the first that can be had']

/** Undefined where it was not given. */
export function anglesOption(given: string | undefined): AngleSource | undefined {
  const wanted = ANGLE_SOURCES.find((one) => one === given)
  if (given !== undefined && wanted === undefined) throw new WrongUse(`There are no angles "${given}". There are: ${ANGLE_SOURCES.join(', ')}.`)
  return wanted
}
