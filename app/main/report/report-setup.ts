/** What a window is told before a report is made. */
import type { z } from 'zod'
import type { reportsContract } from '../../contract/review/report.ts'
import { otherTrials } from '../gait/compared-with.ts'
import { whyNot } from '../lab/consents.ts'
import { getAthlete } from '../library/athletes.ts'
import { liveSession } from '../library/live.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'
import { keptComments, keptLogo, keptTemplate } from './kept-choices.ts'

type Setup = z.infer<NonNullable<(typeof reportsContract.setup)['~orpc']['outputSchema']>>

export async function reportSetup(library: Library, place: TrialPlace): Promise<Setup> {
  const { athleteId, clinical } = liveSession(library, place.sessionId)
  const others = await otherTrials(library, place)
  return {
    template: keptTemplate(library),
    comments: keptComments(library, place),
    question: clinical?.question ?? '',
    logo: keptLogo(library),
    refused: whyNot(getAthlete(library, athleteId), 'report'),
    others: others.filter(({ hasMovement }) => hasMovement).map(({ sessionId, trialId, session, trial, date }) => ({ sessionId, trialId, name: `${session}: ${trial}`, date })),
  }
}
