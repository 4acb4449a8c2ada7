import { useQuery } from '@tanstack/react-query'
import { openFindingsQuery } from '../engine/review.ts'
import { meQuery, useMay } from '../engine/users.ts'
import { count } from '../format/amounts.ts'
import { wayInto } from '../navigation/navigate.ts'
import { RouteLink } from '../navigation/route-link.tsx'
import { mayOpen, type Workspace } from '../navigation/route.ts'
import { useShownRoute } from '../navigation/shown-route.ts'
import hidden from '../ui/hidden.module.css'
import { Icon } from '../ui/icons.tsx'
import css from './rail.module.css'

const ITEMS: readonly (readonly [Workspace, string, string])[] = [
  ['library', 'Library', 'Alt+1'],
  ['analyse', 'Analyse', 'Alt+2'],
  ['review', 'Review', 'Alt+3'],
  ['annotate', 'Annotate', 'Alt+4'],
  ['models', 'Models', 'Alt+5'],
]

export function Rail() {
  const { workspace } = useShownRoute()
  const { data: me } = useQuery(meQuery())
  return (
    <nav className={css.rail} aria-label="Workspaces">
      {ITEMS.filter(([name]) => me && mayOpen(name, me.rights)).map(([name, label, keys]) => (
        <RailItem key={name} name={name} label={label} keys={keys} current={workspace === name} />
      ))}
      <div className={css.rest} />
      <RailItem name="settings" label="System" keys="Alt+0" current={workspace === 'settings'} />
    </nav>
  )
}

function RailItem({ name, label, keys, current }: { name: Workspace; label: string; keys: string; current: boolean }) {
  return (
    <RouteLink
      to={wayInto(name)}
      className={css.item}
      aria-current={current ? 'page' : undefined}
      aria-keyshortcuts={keys}
      title={`${label} (${keys})`}
    >
      <Icon name={name} size={18} />
      {label}
      {name === 'review' && <Open />}
    </RouteLink>
  )
}

/** How many findings wait for a decision: told, not shouted. */
function Open() {
  const { data } = useQuery({ ...openFindingsQuery(), enabled: useMay('see') })
  if (!data) return null
  return (
    <span className={css.open}>
      <span aria-hidden="true">{data > MOST_TOLD ? `${MOST_TOLD}+` : data}</span>
      <span className={hidden.hidden}>, {count(data, 'open finding')}</span>
    </span>
  )
}

const MOST_TOLD = 99
