/** Sessions and trials as a person names them. */
import type { FileKind } from '../../../core/formats/inspection.ts'
import { ProblemError } from '../../../core/problem.ts'
import { getSession, listSessions } from '../../library/sessions.ts'
import { newestGait } from '../../gait/kept-gait.ts'
import { trialsOfSession } from '../../library/trials.ts'
import type { Library } from '../../store/library.ts'

const MOST_LISTED = 12

export function sessionNamed(library: Library, wanted: string): string {
  const { sessions } = listSessions(library)
  const found = sessions.filter(({ id, name }) => id === wanted || name === wanted)
  if (found.length === 1) return found[0]!.id
  if (found.length === 0) throw new ProblemError({ code: 'no-such-session', message: `There is no session "${wanted}".`, hint: sessions.length === 0 ? 'The library is empty.' : `There are: ${sessions.slice(0, MOST_LISTED).map(({ name }) => name).join(', ')}.`, subject: wanted })
  throw new ProblemError({ code: 'several-sessions', message: `${found.length} sessions are called "${wanted}".`, hint: `Name one by its id: ${found.map(({ id, athleteName, date }) => `${id} (${athleteName}, ${date})`).join(', ')}.`, subject: wanted })
}

/** `SESSION`, or `SESSION/TRIAL`. Names may hold a stroke themselves: the longest one that is a session's counts. `trialId`: null where none is named. */
export function otherNamed(library: Library, wanted: string): { sessionId: string; trialId: string | null } {
  const { sessions } = listSessions(library)
  const parts = wanted.split('/')
  const splits = parts.map((_, after) => ({ session: parts.slice(0, parts.length - after).join('/'), trial: after === 0 ? null : parts.slice(parts.length - after).join('/') }))
  const split = splits.find(({ session }) => sessions.some(({ id, name }) => id === session || name === session)) ?? splits.at(-1)!
  const sessionId = sessionNamed(library, split.session)
  return { sessionId, trialId: split.trial === null ? null : trialNamed(library, sessionId, split.trial) }
}

function trialNamed(library: Library, sessionId: string, wanted: string): string {
  const trials = trialsOfSession(library, sessionId)
  const found = trials.filter(({ id, name }) => id === wanted || name === wanted)
  if (found.length === 1) return found[0]!.id
  if (found.length === 0) throw new ProblemError({ code: 'no-such-trial', message: `The session has no trial "${wanted}".`, hint: trials.length === 0 ? 'It has none at all.' : `There are: ${trials.map(({ name }) => name).join(', ')}.`, subject: wanted })
  throw new ProblemError({ code: 'several-trials', message: `${found.length} trials of the session are called "${wanted}".`, hint: `Name one by its id: ${found.map(({ id, kind, surface }) => `${id} (${[kind, surface].filter(Boolean).join(', ')})`).join(', ')}.`, subject: wanted })
}

export interface NamedTrial {
  /** Null: the files that are in none. */
  id: string | null
  name: string
}

const OF_MARKERS: readonly string[] = ['c3d', 'trc'] satisfies FileKind[]
const OPENS_WITHOUT = 'Markers need none: their gait is in the window, under Analyse, and "stridescope gait FILE" tells it of one file.'

/** What a skeleton is made of. */
const FOR_A_SKELETON = 'Import films of two cameras at least, and their calibration.'

/** Those with footage; of all of them the one that is wanted. `hint`: what to import where there are none. */
export function filmedTrials(library: Library, sessionId: string, wanted: string | undefined, hint?: string): NamedTrial[] {
  const { trials, media } = getSession(library, sessionId)
  const all: NamedTrial[] = [...trials, { id: null, name: 'files in no trial' }]
  const filmed = all.filter(({ id }) => media.some((one) => one.trialId === id && one.kind === 'footage'))
  const found = wanted === undefined ? filmed : filmed.filter(({ name }) => name === wanted)
  if (found.length > 0) return found
  throw new ProblemError({
    code: 'no-such-trial',
    message: wanted === undefined ? 'The session has no footage.' : `The session has no trial "${wanted}" with footage.`,
    hint: filmed.length > 0 ? `There are: ${filmed.map(({ name }) => name).join(', ')}.` : (hint ?? (media.some(({ kind }) => OF_MARKERS.includes(kind)) ? OPENS_WITHOUT : FOR_A_SKELETON)),
  })
}

/** The trial that is named; without a name the only one of which a gait is kept. */
export function reportedTrial(library: Library, sessionId: string, wanted: string | undefined): NamedTrial {
  const { trials } = getSession(library, sessionId)
  const all: NamedTrial[] = [...trials, { id: null, name: 'files in no trial' }]
  if (wanted !== undefined) return { id: trialNamed(library, sessionId, wanted), name: wanted }
  const measured = all.filter(({ id }) => newestGait(library, { sessionId, trialId: id }) !== null)
  if (measured.length === 1) return measured[0]!
  if (measured.length === 0) throw new ProblemError({ code: 'nothing-to-report', message: 'Nothing of this session has been analysed yet.', hint: 'Analyse it first: "stridescope analyse SESSION".', subject: sessionId })
  throw new ProblemError({ code: 'several-trials', message: `${measured.length} trials of the session have been analysed.`, hint: `Name one by --trial: ${measured.map(({ name }) => name).join(', ')}.`, subject: sessionId })
}
