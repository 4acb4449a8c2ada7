/** What several sentences have in common. */
import type { Side } from '../../../../body/joints.ts'
import type { EventKind, EventSource } from '../../../../gait/gait-event.ts'
import type { BodyPart, NotedEvent, NotedPart } from '../../../../notes/english/words.ts'
import { numberWith } from '../../../../written-number.ts'
import { listedWith } from '../../numbers.ts'
import { KEYPOINTS } from './keypoints.ts'

export const number = numberWith(',')
export const and = listedWith('y')
/** With as many decimals as it has. */
export const plain = (value: number): string => String(value).replace('.', ',').replace('-', '−')
export const n = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

export const M: Readonly<Record<Side, string>> = { left: 'izquierdo', right: 'derecho' }
export const F: Readonly<Record<Side, string>> = { left: 'izquierda', right: 'derecha' }
export const EVENT: Readonly<Record<EventKind, string>> = { 'foot-strike': 'contacto', 'foot-off': 'despegue' }
/** Determinado por … */
export const TOLD_BY: Readonly<Record<EventSource, string>> = { 'force-plate': 'las plataformas de fuerza', zeni: 'el recorrido de los pies (Zeni)', 'foot-velocity': 'la velocidad vertical de los pies', 'foot-height': 'la altura de los pies', vendor: 'el autor del archivo', manual: 'una persona' }

export const eventCalled = ({ side, kind, timeS, cyclePercent }: NotedEvent): string => `${EVENT[kind]} ${M[side]} ${cyclePercent === undefined ? `a los ${number(timeS, 2)} s` : `al ${number(cyclePercent, 1)} % del ciclo`}`

export const partCalled = (one: BodyPart): string => (one.part === 'pelvis' ? 'la pelvis' : one.part === 'heel' ? `el talón ${M[one.side]}` : `los dedos del pie ${M[one.side]}`)

export const NEEDED: Readonly<Record<NotedPart, (side: Side) => string>> = { pelvis: () => 'la pelvis', heading: () => 'el talón y los dedos de un mismo pie (dicen hacia dónde mira la persona)', heel: (side) => `el talón ${M[side]}`, toe: (side) => `los dedos del pie ${M[side]}` }

/** Of a method’s steps: several ways with a plus between them. What another program has written stays as it is. */
export const sourcesIn = (sources: string): string => and(sources.split('+').map((source) => TOLD_BY[source as EventSource] ?? source))

/** Throws of one that is not known here: a lab’s own. */
export function keypointCalled(keypoint: string): string {
  const [, side, part] = /^(left-|right-)?(.+)$/.exec(keypoint)!
  const known = KEYPOINTS[part!]
  if (known === undefined) throw new Error(`no keypoint is called ${keypoint}`)
  const [name, isFeminine = false] = known
  return side === undefined ? name : `${name} ${(isFeminine ? F : M)[side.slice(0, -1) as Side]}`
}
