/** Whose film it is that is labelled, and whether they agree to it: asked before a frame is shown, labelled or handed out. */
import type { Athlete } from '../../contract/library.ts'
import { consentFor } from '../../core/lab/consent.ts'
import { ProblemError } from '../../core/problem.ts'
import { localDay } from '../../core/time/day.ts'
import { found } from '../library/found.ts'
import { parsed } from '../library/text.ts'
import type { Library } from '../store/library.ts'
import { LIVE_FILMS } from './live-films.ts'

export interface Filmed {
  mediaId: string
  sessionId: string
  trialId: string | null
  athleteId: string
  frameCount: number | null
  camera: string | null
}

const FILMED = `
  SELECT m.id AS mediaId, m.session_id AS sessionId, m.trial_id AS trialId, m.athlete_id AS athleteId, m.frame_count AS frameCount, m.camera
  FROM ${LIVE_FILMS} m WHERE m.id = ?`

export const filmed = ({ sql }: Library, mediaId: string): Filmed => found(sql.prepare(FILMED).get(mediaId) as Filmed | undefined, 'media', mediaId)

export const agreesToTraining = (consent: Athlete['consent']): boolean => consentFor(consent, 'training-data', localDay(new Date())).state === 'given'

/** Nobody's name in it: those who label know nobody by name. */
export function assertAgreed({ sql }: Library, athleteId: string): void {
  const consent = sql.prepare('SELECT consent FROM athlete WHERE id = ?').pluck().get(athleteId) as string | undefined
  if (agreesToTraining(parsed(found(consent, 'athlete', athleteId)))) return
  throw new ProblemError({
    code: 'no-consent',
    message: 'Nobody noted that this person agrees to training data, or the agreement has ended.',
    hint: 'Note it with the person in the Library. Until then none of their frames is shown, labelled or handed out.',
    subject: athleteId,
  })
}
