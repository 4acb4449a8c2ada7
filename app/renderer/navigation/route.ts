/** Where in the program a window is: its address, as data. */
import { places } from '../../contract/places.ts'

const workspaces = ['library', 'analyse', 'review', 'annotate', 'models', 'settings'] as const
export type Workspace = (typeof workspaces)[number]

export interface Route {
  workspace: Workspace
  athleteId?: string
  sessionId?: string
  /** In Analyse; without one: the session's files that are in no trial. */
  trialId?: string
}

export function parseRoute(pathname: string): Route {
  const [first, second, third] = pathname.split('/').filter(Boolean)
  const workspace = workspaces.find((name) => name === first) ?? 'library'
  if (workspace === 'analyse' && second !== undefined) return { workspace, sessionId: second, ...(third !== undefined && { trialId: third }) }
  if (workspace === 'library' && third !== undefined) {
    if (second === 'athletes') return { workspace, athleteId: third }
    if (second === 'sessions') return { workspace, sessionId: third }
  }
  return { workspace }
}

export function pathOf({ workspace, athleteId, sessionId, trialId }: Route): string {
  if (workspace === 'analyse') return places.analyse(sessionId, trialId)
  if (sessionId !== undefined) return places.session(sessionId)
  if (athleteId !== undefined) return places.athlete(athleteId)
  return `/${workspace}`
}
