import { useQuery } from '@tanstack/react-query'
import { athletesQuery, sessionQuery } from '../engine/queries.ts'
import { useRoute } from '../navigation/navigate.ts'
import { RouteLink } from '../navigation/route-link.tsx'
import type { Route } from '../navigation/route.ts'
import { open } from './overlay.ts'
import css from './header.module.css'

interface Crumb {
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
          {crumbs.map(({ words, to }, index) => (
            <li key={words}>
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

function useCrumbs(): Crumb[] {
  const { workspace, athleteId, sessionId } = useRoute()
  const { data: session } = useQuery({ ...sessionQuery(sessionId ?? ''), enabled: sessionId !== undefined })
  const { data: athletes } = useQuery(athletesQuery())
  const crumbs: Crumb[] = [{ words: NAMES[workspace], to: { workspace } }]
  const athlete = athletes?.find(({ id }) => id === (athleteId ?? session?.athleteId))
  if (athlete && workspace === 'library') crumbs.push({ words: athlete.name, to: { workspace, athleteId: athlete.id } })
  if (session && sessionId) crumbs.push({ words: session.name, to: { workspace, sessionId } })
  return crumbs
}
