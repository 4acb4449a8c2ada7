import type { Side } from '../body/joints.ts'

export type EventKind = 'foot-strike' | 'foot-off'

/** How an event was found: by the force under the foot, by the foot's way from the pelvis, or by another program. */
type EventSource = 'force-plate' | 'zeni' | 'vendor'

export interface GaitEvent {
  side: Side
  kind: EventKind
  timeS: number
  source: EventSource
  /** Standard deviation, as far as the method is known. */
  uncertaintyS: number
}
