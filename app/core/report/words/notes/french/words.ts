/** What several sentences have in common. */
import type { Side } from '../../../../body/joints.ts'
import type { EventKind, EventSource } from '../../../../gait/gait-event.ts'
import type { BodyPart, NotedEvent, NotedPart } from '../../../../notes/english/words.ts'
import { numberWith } from '../../../../written-number.ts'
import { listedWith } from '../../numbers.ts'
import { KEYPOINTS } from './keypoints.ts'

export const number = numberWith(',')
export const and = listedWith('et')
/** With as many decimals as it has. */
export const plain = (value: number): string => String(value).replace('.', ',').replace('-', '−')
export const n = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

export const M: Readonly<Record<Side, string>> = { left: 'gauche', right: 'droit' }
export const F: Readonly<Record<Side, string>> = { left: 'gauche', right: 'droite' }
export const EVENT: Readonly<Record<EventKind, string>> = { 'foot-strike': 'contact', 'foot-off': 'décollement' }
/** Déterminé par … */
export const TOLD_BY: Readonly<Record<EventSource, string>> = { 'force-plate': 'les plateformes de force', zeni: 'le trajet des pieds (Zeni)', 'foot-velocity': 'la vitesse verticale des pieds', 'foot-height': 'la hauteur des pieds', vendor: 'l’auteur du fichier', manual: 'une personne' }

export const eventCalled = ({ side, kind, timeS, cyclePercent }: NotedEvent): string => `${EVENT[kind]} ${M[side]} à ${cyclePercent === undefined ? `${number(timeS, 2)} s` : `${number(cyclePercent, 1)} % du cycle`}`

export const partCalled = (one: BodyPart): string => (one.part === 'pelvis' ? 'le bassin' : one.part === 'heel' ? `le talon ${M[one.side]}` : `les orteils du pied ${M[one.side]}`)

export const NEEDED: Readonly<Record<NotedPart, (side: Side) => string>> = { pelvis: () => 'le bassin', heading: () => 'le talon et les orteils d’un même pied (ils disent l’orientation de la personne)', heel: (side) => `le talon ${M[side]}`, toe: (side) => `les orteils du pied ${M[side]}` }

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
