import type { CutGait } from './cut-gait.ts'

/** Seen by the same model and measured in the same way; what the rest of the gate asks of speed is asked where it is known. */
export function isComparable(one: CutGait, other: CutGait): boolean {
  return one.model === other.model && one.told.angles === other.told.angles
}
