import type { SessionDetail } from '../../../contract/library.ts'

/** Files in no trial are a trial without a name. */
export interface FilmedTrial {
  id: string | null
  name: string
}

/** What of a session can be opened in Analyse: first what is in no trial, then the trials. */
export function trialsWithFootage({ trials, media }: Pick<SessionDetail, 'trials' | 'media'>): FilmedTrial[] {
  const filmed = new Set(media.filter(({ kind }) => kind === 'footage').map(({ trialId }) => trialId))
  const unnamed = { id: null, name: trials.length === 0 ? 'All files' : 'Files in no trial' }
  return [unnamed, ...trials.map(({ id, name }) => ({ id, name }))].filter(({ id }) => filmed.has(id))
}
