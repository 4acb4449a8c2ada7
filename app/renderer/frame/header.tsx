import { useQuery } from '@tanstack/react-query'
import { athletesQuery, referencesQuery, sessionQuery } from '../engine/queries.ts'
import { RouteLink } from '../navigation/route-link.tsx'
import type { Route } from '../navigation/route.ts'
import { useShownRoute } from '../navigation/shown-route.ts'
import { open } from './overlay.ts'
import { Who } from './who.tsx'
import css from './header.module.css'

interface Crumb {
  key: string
  words: string
  to: Route
}

export function Header() {
  const crumbs = useCrumbs()
  return (
    <header className={css.header}>
      <h1>Stridescope</h1>
      <nav aria-label="Where you are" className={css.crumbs}>
        <ol>
          {crumbs.map(({ key, words, to }, index) => (
            <li key={key}>
              <RouteLink to={to} aria-current={index === crumbs.length - 1 ? 'location' : undefined}>
                {words}
              </RouteLink>
            </li>
          ))}
        </ol>
      </nav>
      <button type="button" className={css.find} aria-keyshortcuts="Control+K" onClick={() => open({ name: 'palette' })}>
        <kbd>Ctrl K</kbd> find or do anything
      </button>
      <Who />
    </header>
  )
}

const NAMES: Readonly<Record<Route['workspace'], string>> = {
  library: 'Library',
  analyse: 'Analyse',
  review: 'Review',
  annotate: 'Annotate',
  models: 'Models',
  settings: 'System',
}

/** In the Library: workspace › athlete › session, or workspace › references › one of them. In Analyse, where one is at work on it: athlete › session › trial. */
function useCrumbs(): Crumb[] {
  const { workspace, athleteId, sessionId, references, referenceId, trialId } = useShownRoute()
  const { data: session } = useQuery({ ...sessionQuery(sessionId ?? ''), enabled: sessionId !== undefined })
  const { data: athletes } = useQuery(athletesQuery())
  const { data: known } = useQuery({ ...referencesQuery(), enabled: references === true })
  const home: Crumb = { key: 'workspace', words: NAMES[workspace], to: { workspace } }
  if (references) {
    const one = known?.find(({ id }) => id === referenceId)
    return [home, { key: 'references', words: 'References', to: { workspace, references } }, ...(one ? [{ key: 'reference', words: one.name, to: { workspace, references, referenceId: one.id } }] : [])]
  }
  const athlete = athletes?.find(({ id }) => id === (athleteId ?? session?.athleteId))
  const person: Crumb[] = athlete ? [{ key: 'athlete', words: athlete.name, to: { workspace: 'library', athleteId: athlete.id } }] : []
  if (workspace === 'library') return [home, ...person, ...(session && sessionId ? [{ key: 'session', words: session.name, to: { workspace, sessionId } }] : [])]
  if (workspace !== 'analyse' || !session || !sessionId) return [home]
  const trial = session.trials.find(({ id }) => id === trialId)
  const visit: Crumb = { key: 'session', words: session.name, to: trial ? { workspace: 'library', sessionId } : { workspace, sessionId } }
  return [...person, visit, ...(trial ? [{ key: 'trial', words: trial.name, to: { workspace, sessionId, trialId: trial.id } }] : [])]
}
