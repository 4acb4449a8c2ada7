/** What several sentences have in common. */
import type { Side } from '../../../../body/joints.ts'
import type { EventKind, EventSource } from '../../../../gait/gait-event.ts'
import type { BodyPart, NotedEvent, NotedPart } from '../../../../notes/english/words.ts'
import { numberWith } from '../../../../written-number.ts'
import { listedWith } from '../../numbers.ts'
import { KEYPOINTS } from './keypoints.ts'

export const number = numberWith(',')
export const and = listedWith('und')
/** With as many decimals as it has. */
export const plain = (value: number): string => String(value).replace('.', ',').replace('-', '−')
export const n = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const SIDE: Readonly<Record<Side, string>> = { left: 'links', right: 'rechts' }
/** “des …” */
export const FOOT: Readonly<Record<Side, string>> = { left: 'linken Fußes', right: 'rechten Fußes' }
export const EVENT: Readonly<Record<EventKind, string>> = { 'foot-strike': 'Aufsetzen', 'foot-off': 'Abheben' }
/** Bestimmt durch … */
export const TOLD_BY: Readonly<Record<EventSource, string>> = { 'force-plate': 'Kraftmessplatten', zeni: 'den Weg der Füße (Zeni)', 'foot-velocity': 'die senkrechte Geschwindigkeit der Füße', 'foot-height': 'die Höhe der Füße', vendor: 'den Hersteller der Datei', manual: 'eine Person' }

export const eventCalled = ({ side, kind, timeS, cyclePercent }: NotedEvent): string => `${EVENT[kind]} ${SIDE[side]} bei ${cyclePercent === undefined ? `${number(timeS, 2)} s` : `${number(cyclePercent, 1)} % des Zyklus`}`

export const partCalled = (one: BodyPart): string => (one.part === 'pelvis' ? 'das Becken' : one.part === 'heel' ? `die Ferse ${SIDE[one.side]}` : `die Zehen ${SIDE[one.side]}`)

export const NEEDED: Readonly<Record<NotedPart, (side: Side) => string>> = { pelvis: () => 'das Becken', heading: () => 'Ferse und Zehen eines Fußes (sie zeigen die Blickrichtung)', heel: (side) => `die Ferse ${SIDE[side]}`, toe: (side) => `die Zehen ${SIDE[side]}` }

/** Of a method’s steps: several ways with a plus between them. What another program has written stays as it is. */
export const sourcesIn = (sources: string): string => and(sources.split('+').map((source) => TOLD_BY[source as EventSource] ?? source))

/** Throws of one that is not known here: a lab’s own. */
export function keypointCalled(keypoint: string): string {
  const [, side, part] = /^(left-|right-)?(.+)$/.exec(keypoint)!
  const known = KEYPOINTS[part!]
  if (known === undefined) throw new Error(`no keypoint is called ${keypoint}`)
  return side === undefined ? known : `${known} ${SIDE[side.slice(0, -1) as Side]}`
}
