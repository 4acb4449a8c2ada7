/** Whose film it is that is labelled. */
import { found } from '../store/found.ts'
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
