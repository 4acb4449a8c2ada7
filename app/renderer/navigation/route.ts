/** Where in the program a window is: its address, as data. */
import { places } from '../../contract/system/places.ts'
import type { Right } from '../../core/lab/roles.ts'

const workspaces = ['library', 'analyse', 'review', 'annotate', 'models', 'settings'] as const
export type Workspace = (typeof workspaces)[number]

/** What one must be allowed to open it; null: nothing. */
const NEEDED: Readonly<Record<Workspace, Right | null>> = { library: 'see', analyse: 'see', review: 'see', annotate: 'annotate', models: 'see', settings: null }

export function mayOpen(workspace: Workspace, rights: readonly Right[]): boolean {
  const needed = NEEDED[workspace]
  return needed === null || rights.includes(needed)
}

/** Where the address leads where one may not go, what is shown in its place: whoever was here before may have been allowed more. */
export function routeFor(asked: Route, rights: readonly Right[]): Route {
  if (mayOpen(asked.workspace, rights)) return asked
  return { workspace: mayOpen('annotate', rights) ? 'annotate' : 'settings' }
}

/** What calibrating is made of, in the order of its tabs. */
export const calibrationTabs = ['check', 'lenses', 'floor', 'points', 'footage'] as const
export type CalibrationTab = (typeof calibrationTabs)[number]
const CALIBRATE = 'calibrate'
const REPORT = 'report'

/** What is done with a dataset, in the order of its tabs. */
export const annotateTabs = ['label', 'frames', 'agreement', 'versions'] as const
export type AnnotateTab = (typeof annotateTabs)[number]

export interface Route {
  workspace: Workspace
  athleteId?: string
  sessionId?: string
  /** In Review: the one in view. */
  findingId?: string
  /** In the Library, in place of its sessions: what curves are held against. */
  references?: true
  referenceId?: string
  /** In Analyse; without one: the session's files that are in no trial. */
  trialId?: string
  /** In Analyse, over the films of the trial. */
  calibrate?: CalibrationTab
  /** In Annotate; without one: the choice of one. */
  datasetId?: string
  annotate?: AnnotateTab
  /** In Analyse: the trial's report. */
  report?: true
}

export function parseRoute(pathname: string): Route {
  const [first, second, third, ...rest] = pathname.split('/').filter(Boolean)
  const workspace = workspaces.find((name) => name === first) ?? 'library'
  if (workspace === 'analyse' && second !== undefined) {
    const isWithoutTrial = third === undefined || third === CALIBRATE || third === REPORT
    return { workspace, sessionId: second, ...(!isWithoutTrial && { trialId: third }), ...calibrating(isWithoutTrial ? [third, ...rest] : rest) }
  }
  if (workspace === 'review' && second !== undefined) return second === 'athletes' ? { workspace, ...(third !== undefined && { athleteId: third }) } : { workspace, findingId: second }
  if (workspace === 'annotate' && second !== undefined) return { workspace, datasetId: second, annotate: annotateTabs.find((name) => name === third) ?? annotateTabs[0] }
  if (workspace === 'library' && second === 'references') return { workspace, references: true, ...(third !== undefined && { referenceId: third }) }
  if (workspace === 'library' && third !== undefined) {
    if (second === 'athletes') return { workspace, athleteId: third }
    if (second === 'sessions') return { workspace, sessionId: third }
  }
  return { workspace }
}

function calibrating([first, tab]: readonly (string | undefined)[]): Pick<Route, 'calibrate' | 'report'> {
  if (first === REPORT) return { report: true }
  if (first !== CALIBRATE) return {}
  return { calibrate: calibrationTabs.find((name) => name === tab) ?? calibrationTabs[0] }
}

export function pathOf({ workspace, athleteId, sessionId, findingId, references, referenceId, trialId, calibrate, report, datasetId, annotate }: Route): string {
  if (workspace === 'review') return athleteId === undefined ? places.review(findingId) : places.reviewOfAthlete(athleteId)
  if (workspace === 'annotate') return ['/annotate', datasetId, datasetId && annotate !== annotateTabs[0] && annotate].filter(Boolean).join('/')
  if (workspace === 'analyse') return [places.analyse(sessionId, trialId), ...(sessionId === undefined ? [] : calibrate ? [CALIBRATE, calibrate] : report ? [REPORT] : [])].join('/')
  if (references) return places.references(referenceId)
  if (sessionId !== undefined) return places.session(sessionId)
  if (athleteId !== undefined) return places.athlete(athleteId)
  return `/${workspace}`
}
