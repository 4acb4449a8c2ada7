import type { SessionDetail } from '../../contract/library/sessions.ts'

/** Files in no trial are a trial without a name. */
export interface OpenableTrial {
  id: string | null
  name: string
}

const MOVEMENT = ['c3d', 'trc', 'mot']
/** Kinds of files of which something can be seen in Analyse. */
export const SEEN_KINDS: readonly string[] = ['footage', ...MOVEMENT]

type Session = Pick<SessionDetail, 'trials' | 'media'>

/** What of a session has films: first what is in no trial, then the trials. */
export const trialsWithFootage = (session: Session) => trialsWith(session, ['footage'])

/** What of it can be opened in Analyse: what has films, then movements that nobody has filmed. */
export function openableTrials(session: Session): OpenableTrial[] {
  const filmed = trialsWithFootage(session)
  return [...filmed, ...trialsWith(session, MOVEMENT).filter(({ id }) => !filmed.some((one) => one.id === id))]
}

function trialsWith({ trials, media }: Session, kinds: readonly string[]): OpenableTrial[] {
  const places = new Set(media.filter(({ kind }) => kinds.includes(kind)).map(({ trialId }) => trialId))
  const unnamed = { id: null, name: trials.length === 0 ? 'All files' : 'Files in no trial' }
  return [unnamed, ...trials.map(({ id, name }) => ({ id, name }))].filter(({ id }) => places.has(id))
}
