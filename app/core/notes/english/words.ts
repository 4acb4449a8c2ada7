/** What several sentences have in common: kinds as data, and in English. */
import type { Side } from '../../body/joints.ts'
import type { EventKind } from '../../gait/gait-event.ts'

/** `cyclePercent`: where it lies in a cycle that has no seconds. */
export interface NotedEvent {
  side: Side
  kind: EventKind
  timeS: number
  cyclePercent?: number
}

export const eventCalled = ({ side, kind, timeS, cyclePercent }: NotedEvent): string => `${side} ${kind === 'foot-strike' ? 'strike' : 'foot off'} at ${cyclePercent === undefined ? `${timeS.toFixed(2)} s` : `${cyclePercent.toFixed(1)} % of the cycle`}`

export type LengthUnit = 'feet' | 'inches' | 'metres' | 'decimetres' | 'centimetres' | 'millimetres'

/** What of a foot, or beside it, a method looks at. */
export type NotedPart = 'pelvis' | 'heading' | 'heel' | 'toe'

/** What of feet and pelvis markers may not have. */
export type BodyPart = { part: 'pelvis' } | { part: 'heel' | 'toes'; side: Side }

export const partCalled = (one: BodyPart): string => (one.part === 'pelvis' ? 'the pelvis' : `the ${one.side} ${one.part}`)

export const WHOSE_SIDE = 'left lies where right should be, seen from where the feet point: of which side an angle would be, and which way it would go, nobody knows'

/** "cam01, cam02 and cam03" */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
