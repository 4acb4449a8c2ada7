/** The newest gait of a trial as a window gets it, and what makes it stale. */
import type { Gait } from '../../contract/gait/gait.ts'
import type { EarlierSession, SentGait, TrialGait } from '../../contract/gait/trial-gait.ts'
import type { STALE_NOTES } from '../../core/notes/english/stale.ts'
import { said, saidInEnglish } from '../../core/notes/notes.ts'
import { analysisOf } from '../skeleton/of-trial.ts'
import { sessionRow } from '../library/sessions.ts'
import { areThere } from '../store/artifacts-there.ts'
import type { Library } from '../store/library.ts'
import { newestJob } from '../trial/newest-job.ts'
import { livePlace, type TrialPlace } from '../trial/place.ts'
import { tryingOf } from './being-tried.ts'
import { foundEventsIn, gaitIn, UnreadableGait } from './gait-files.ts'
import { earlierTrials } from './earlier-trials.ts'
import { gaitChoices } from './gait-choices.ts'
import { type EarlierOutcome, type KeptGait, newestGait } from './kept-gait.ts'
import { isSame, madeFrom, type MadeFrom, staleReason } from './made-from.ts'
import { lackingMovement, movementOfTrial } from './movement-of-trial.ts'
import { labOffsetsFor } from '../trial/taught-offsets.ts'

/** The newest, and what stands in the way of another. */
export async function gaitOfTrial(library: Library, place: TrialPlace): Promise<{ gait: TrialGait | null; lacking: string | null; unread: string | null; jobId: string | null }> {
  livePlace(library, place)
  const newest = newestGait(library, place)
  const now = madeFrom(library, place)
  const read = newest && (await told(library, place, newest, now).catch(notRead))
  const isUnread = read instanceof UnreadableGait
  return {
    gait: isUnread ? null : read,
    unread: isUnread ? read.problem.message : null,
    lacking: now ? null : lackingMovement(library, place),
    jobId: newestJob(library, 'gait', place) ?? newestJob(library, 'analyse', place),
  }
}

/** Whoever is sent it reads the rest from its artifacts, each once. */
export function sentGait(told: TrialGait): SentGait {
  const { foundEvents: _found, gait, ...rest } = told
  const { events: _events, strides: _strides, ...whole } = gait
  return { ...rest, gait: whole }
}

function notRead(thrown: unknown): UnreadableGait {
  if (!(thrown instanceof UnreadableGait)) throw thrown
  console.error(thrown)
  return thrown
}

async function told(library: Library, place: TrialPlace, { id, createdUs, from, kept }: NonNullable<ReturnType<typeof newestGait>>, now: MadeFrom | null): Promise<TrialGait | null> {
  const { eventEdits, excludedStrides } = gaitChoices(library, place)
  const trying = tryingOf(library, place)
  const { gait: artifact, strideCurves, pieces, angles, skeleton, recorded, events, earlier, isTried } = kept
  const read = areThere(library, [artifact, strideCurves, angles, ...(pieces ?? []).flatMap(({ steps, curves }) => [steps, curves]), ...[skeleton, recorded].filter((one) => one !== null)]) ? await gaitIn(library, { gait: artifact, pieces }) : null
  if (!read) return null
  const found = events !== null && areThere(library, [events]) ? events : null
  return {
    id,
    createdUs,
    gait: read,
    // An earlier version has kept all in one.
    steps: pieces?.map(({ steps }) => steps) ?? [artifact],
    strideCurves: pieces?.map(({ curves }) => curves) ?? [strideCurves],
    angles,
    skeleton,
    recorded,
    found,
    foundEvents: found === null ? [] : await foundEventsIn(library, found),
    earlier: earlierSessions(library, place, earlier),
    excludedStrides,
    eventEdits: eventEdits.length,
    isTried,
    notTried: !isTried && trying?.state === 'failed' ? trying.why : null,
    ...staleness(whyStale(library, { from, kept }, now, read.reference) ?? whyUntried(library, place, kept)),
  }
}

export function staleness(why: keyof typeof STALE_NOTES | null): Pick<TrialGait, 'stale' | 'staleSaid'> {
  const one = why && said(why, {})
  return { stale: one && saidInEnglish(one), ...(one && { staleSaid: one }) }
}

/** Why its numbers no longer are what its inputs would give; null: they are. `against`: what it is held against. */
export function whyStale(library: Library, { from, kept: { taughtByLab } }: Pick<NonNullable<ReturnType<typeof newestGait>>, 'from' | 'kept'>, now: MadeFrom | null, against: Gait['reference']): keyof typeof STALE_NOTES | null {
  const reason = staleReason(from, now, against)
  if (reason !== null || !taughtByLab) return reason
  return isSame(taughtByLab.offsets, labOffsetsFor(library, taughtByLab.pointsBy)) ? null : 'stale-lab-plates'
}

const whyUntried = (library: Library, place: TrialPlace, { isTried }: KeptGait) => (isTried || tryingOf(library, place) ? null : 'stale-untried')

/** What the same person’s earlier sessions are to a gait. */
export function earlierSessions(library: Library, place: TrialPlace, outcomes: readonly EarlierOutcome[]): EarlierSession[] {
  const { leftOutSessions } = gaitChoices(library, place)
  const { date: today } = sessionRow(library, place.sessionId)
  return earlierTrials(library, place).map(({ place: then, name, date }): EarlierSession => {
    const outcome = outcomes.find(({ sessionId }) => sessionId === then.sessionId)
    const one = { ...then, name, date, analyseWith: null }
    if (leftOutSessions.includes(then.sessionId)) return { ...one, state: 'left-out', reason: null }
    if (!outcome) return { ...one, state: 'nothing', reason: date === today ? 'It is of the same day.' : movementOfTrial(library, then) ? 'This gait was worked out without it: bring it up to date.' : 'No movement was worked out there: analyse it first.' }
    return { ...one, state: outcome.shapeOnly === null ? 'used' : 'shape-only', reason: outcome.shapeOnly, analyseWith: outcome.otherModel !== null && analysisOf(library, then).analysis ? outcome.otherModel : null }
  })
}
