/** Of force plates, and of what they teach of steps that movement tells. */
import { EVENTS_CALLED, type EventKind, type OffsetOrigin } from '../../gait/gait-event.ts'

/** `people`: of the lab’s plates. */
export interface Teachers {
  from: OffsetOrigin
  people: number | null
}

export interface NotedOffset {
  kind: EventKind
  byMs: number
  sdMs: number
  /** Standard error; null: the plates have the movement’s clock. */
  clockMs: number | null
  n: number
}

const teachersCalled = ({ from, people }: Teachers): string => (from === 'trial' ? 'force plates of this trial' : from === 'lab' ? `force plates of ${people} people of this lab` : 'computed walkers of the sample lab')

export const PLATE_NOTES = {
  'steps-put-right': ({ teachers, offsets }: { teachers: Teachers; offsets: readonly NotedOffset[] }) =>
    `Steps are told by how the feet move. As ${teachersCalled(teachers)} tell, they were put right: ${offsets.map(({ kind, byMs, sdMs, clockMs, n }) => `${EVENTS_CALLED[kind]} by ${byMs} ms (SD ${sdMs} ms${clockMs === null ? '' : `, standard error of their clock ${clockMs} ms`}, ${n} events)`).join(', ')}.`,
  'plates-check': ({ isChosen, kinds }: { isChosen: boolean; kinds: readonly { kind: EventKind; lateMs: number; isEarly: boolean; sdMs: number; n: number }[] }) => {
    const why = isChosen ? 'it was chosen among its conditions that movement does' : 'they lie in a file of their own, whose clock is another than the movement’s, and nobody has said that they are to'
    const held = kinds.map(({ kind, lateMs, isEarly, sdMs, n }) => `${EVENTS_CALLED[kind]} are ${lateMs} ms ${isEarly ? 'early' : 'late'} (SD ${sdMs} ms, ${n} steps)`)
    return `Force plates of this trial do not tell its steps: ${why}.${held.length === 0 ? '' : ` Held against them ${held.join(', ')}.`}`
  },
  'plates-unused': () => 'No step was told by a force plate: none was met by one foot alone, from its strike or to its off.',
  'plates-clock': ({ file }: { file: string }) => `${file} tells no steps: nobody has said where the clock of its forces lies on that of the session, and plates that are 50 ms off would teach 50 ms.`,
  'plates-elsewhere': ({ plates, movement }: Record<'plates' | 'movement', { fromS: number; toS: number }>) => `The force plates tell no step: as their clock is said to lie they recorded from ${plates.fromS.toFixed(1)} to ${plates.toS.toFixed(1)} s, the movement is from ${movement.fromS.toFixed(1)} to ${movement.toS.toFixed(1)} s.`,
  'plates-disagree-feet': ({ besideCm, lagMs, isEarlier, thereCm }: { besideCm: number; lagMs: number; isEarlier: boolean; thereCm: number }) => `The force plates disagree with the feet and were not used: they are pressed ${besideCm} cm beside the feet that would stand on them, and half a stride ${isEarlier ? 'earlier' : 'later'} (${lagMs} ms) the others stand ${thereCm} cm from there: as their clock is said to lie, each step would be the other foot’s.`,
  'plates-disagree': ({ pressesBeside, clock }: { /** Null: all steps are early or late alike. */ pressesBeside: number | null; clock: { byMs: number; isEarlier: boolean } | null }) =>
    `The force plates disagree with the feet and were not used: ${pressesBeside === null ? 'they tell every strike and every foot off alike early or late' : `of ${pressesBeside} times that a foot pressed on one hardly any was under one foot alone`}.${clock === null ? '' : ` By how the body is speeded up and down they begin about ${clock.byMs} ms ${clock.isEarlier ? 'earlier' : 'later'} than is said.`}`,
}
