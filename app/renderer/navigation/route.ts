/** Where in the program a window is: its address, as data. */
const workspaces = ['library', 'analyse', 'review', 'annotate', 'models', 'settings'] as const
export type Workspace = (typeof workspaces)[number]

export interface Route {
  workspace: Workspace
  athleteId?: string
  sessionId?: string
}

export function parseRoute(pathname: string): Route {
  const [first, second, third] = pathname.split('/').filter(Boolean)
  const workspace = workspaces.find((name) => name === first) ?? 'library'
  if (workspace === 'library' && third !== undefined) {
    if (second === 'athletes') return { workspace, athleteId: third }
    if (second === 'sessions') return { workspace, sessionId: third }
  }
  return { workspace }
}

export function pathOf({ workspace, athleteId, sessionId }: Route): string {
  if (sessionId !== undefined) return `/library/sessions/${sessionId}`
  if (athleteId !== undefined) return `/library/athletes/${athleteId}`
  return `/${workspace}`
}
