/** Why two gaits cannot be compared in numbers: by how they were measured, what was done, and how fast. */
import { type EventSource, OFFSET_ORIGINS, type OffsetOrigin, TOLD_BY } from '../../gait/gait-event.ts'
import type { GaitKind } from '../../gait/gait-kind.ts'
import { WHOSE_SIDE } from './words.ts'

/** What a measurement is held against, and today’s own. */
export type Called = { kind: 'session' | 'trial'; name: string } | { kind: 'norm' | 'cohort' | 'today' }

export function calledInEnglish(called: Called): string {
  if ('name' in called) return `the ${called.kind} “${called.name}”`
  return called.kind === 'today' ? 'today’s measurement' : `the ${called.kind}`
}

/** Of whom the angles are: `AngleSource` of `gait/angles`. */
export type AnglesOf = 'vendor' | 'opensim' | 'markers' | 'fit' | 'points'

interface Of {
  called: Called
}
interface Two<Value> extends Of {
  now: Value
  theirs: Value
}

/** Whose angles they are: "those of …". */
export const ANGLES_IN_WORDS: Readonly<Record<AnglesOf, string>> = { vendor: 'a maker’s model', opensim: 'OpenSim’s inverse kinematics', markers: 'markers on the skin', fit: 'a body fitted to keypoints', points: 'keypoints alone' }
/** As it stands behind “corrected by”. Cohorts of earlier versions know only the usual one, by this name. */
export const CORRECTED_BY: Readonly<Record<OffsetOrigin, string>> = { trial: 'force plates of the same trial', lab: 'force plates of this lab’s other trials', usual: 'what is known of the method' }
export const ON = { overground: 'overground', treadmill: 'on a treadmill' } as const

const corrected = (by: string | null) => (by === null ? 'as they were found' : `corrected by ${by}`)
const zeroOf = (isStanding: boolean) => (isStanding ? 'a standing trial' : 'where the walk itself puts 0°')

/** By what steps are told: several ways with a plus between them. What another program has written stays as it is. */
export const eventsInWords = (events: string): string => events.split('+').map((source) => TOLD_BY[source as EventSource] ?? source).join(' and ')

interface Bounds {
  from: number | null
  to: number | null
  decimals: number
}

type BoundsIn = Readonly<Record<'any' | 'most' | 'least' | 'to', string>>

/** In the words of a language. */
export function boundsOf({ from, to }: Pick<Bounds, 'from' | 'to'>, number: (value: number) => string, words: BoundsIn): string {
  if (from === null) return to === null ? words.any : `${words.most} ${number(to)}`
  return to === null ? `${words.least} ${number(from)}` : `${number(from)} ${words.to} ${number(to)}`
}

export const boundsInWords = (bounds: Bounds): string => boundsOf(bounds, (value) => value.toFixed(bounds.decimals), { any: 'any', most: 'at most', least: 'at least', to: 'to' })

/** Throws where another version has named one otherwise. */
export function originsOf(by: string): OffsetOrigin[] {
  return by.split(' and ').map((words) => {
    const found = OFFSET_ORIGINS.find((origin) => CORRECTED_BY[origin] === words)
    if (!found) throw new Error(`nothing is known that is called ${words}`)
    return found
  })
}

export const GATE_NOTES = {
  'gate-no-angle': ({ called, because }: Of & { because: 'sides-exchanged' }) => `Of ${calledInEnglish(called)} no angle is told: ${{ 'sides-exchanged': WHOSE_SIDE }[because]}.`,
  'gate-angles': ({ now, theirs, called }: Two<AnglesOf>) => `Today’s angles are those of ${ANGLES_IN_WORDS[now]}, those of ${calledInEnglish(called)} of ${ANGLES_IN_WORDS[theirs]}.`,
  'gate-model-unsaid': ({ called, isOfModel }: Of & { /** Of angles that a model of OpenSim’s has. */ isOfModel: boolean }) => (isOfModel ? `Nobody said of which model, and of which markers or films, the joint angles of ${calledInEnglish(called)} are.` : `Nobody said which model found the points of ${calledInEnglish(called)}.`),
  'gate-model': ({ now, theirs, called }: Two<string>) => `Today’s measurement is by ${now}, ${calledInEnglish(called)} by ${theirs}.`,
  'gate-topology': ({ now, theirs, called }: Two<string | null>) => `Today’s measurement has the keypoints ${now ?? 'of a marker set'}, ${calledInEnglish(called)} ${theirs ?? 'those of a marker set'}.`,
  'gate-events-unknown': ({ called }: Of) => `Nobody knows how the steps of ${calledInEnglish(called)} were found.`,
  'gate-events': ({ now, theirs, called }: Two<string>) => `Today’s steps are told by ${eventsInWords(now)}, those of ${calledInEnglish(called)} by ${eventsInWords(theirs)}.`,
  'gate-correction': ({ now, theirs, called }: Two<string | null>) => `The times of today’s steps are ${corrected(now)}, those of ${calledInEnglish(called)} ${corrected(theirs)}.`,
  'gate-zero': ({ now, theirs, called }: Two<boolean>) => `Today’s angles count from ${zeroOf(now)}, those of ${calledInEnglish(called)} from ${zeroOf(theirs)}.`,
  'gate-movement': ({ now, theirs, called }: Two<GaitKind>) => `Today is a ${now}, ${calledInEnglish(called)} a ${theirs}.`,
  'gate-own-surface-unsaid': () => 'Nobody said on what surface today’s trial was.',
  'gate-surface-unsaid': ({ called }: Of) => `Nobody said on what surface ${calledInEnglish(called)} was.`,
  'gate-surface': ({ now, theirs, called }: Two<keyof typeof ON>) => `Today is ${ON[now]}, ${calledInEnglish(called)} ${ON[theirs]}.`,
  'gate-speed-unknown': ({ called, field }: Of & { field: 'speed' | 'leg-length' }) => `Nobody knows the ${field === 'speed' ? 'speed' : 'leg length'} of ${calledInEnglish(called)}, so speeds cannot be compared.`,
  'gate-speed': ({ speed, called, ...bounds }: Of & Bounds & { speed: number }) => `Today’s speed is ${speed.toFixed(bounds.decimals)} in units of √(g·leg length); ${calledInEnglish(called)} takes ${boundsInWords(bounds)}.`,
}
