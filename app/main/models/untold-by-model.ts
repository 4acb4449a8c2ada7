import type { UntoldAngles } from '../../core/gait/angles/untold-angles.ts'
import { readCatalogue } from './catalogue.ts'
import type { ModelFolder } from './folders.ts'

/** By model, of those that say so of themselves: the angles that its keypoints do not tell, and why. */
export function untoldByModel(folders: readonly ModelFolder[]): Record<string, UntoldAngles> {
  return Object.fromEntries(readCatalogue(folders).models.flatMap(({ entry: { id, untold } }) => (untold ? [[id, untold]] : [])))
}
