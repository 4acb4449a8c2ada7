import { useQuery } from '@tanstack/react-query'
import type { Right } from '../../core/lab/roles.ts'
import { meQuery } from '../engine/users.ts'
import { useRoute, wayInto } from '../navigation/navigate.ts'
import { RouteLink } from '../navigation/route-link.tsx'
import type { Workspace } from '../navigation/route.ts'
import { Icon } from '../ui/icons.tsx'
import css from './rail.module.css'

const ITEMS: readonly (readonly [Workspace, string, string, Right])[] = [
  ['library', 'Library', 'Alt+1', 'see'],
  ['analyse', 'Analyse', 'Alt+2', 'see'],
  ['review', 'Review', 'Alt+3', 'see'],
  ['annotate', 'Annotate', 'Alt+4', 'annotate'],
  ['models', 'Models', 'Alt+5', 'see'],
]

export function Rail() {
  const { workspace } = useRoute()
  const { data: me } = useQuery(meQuery())
  return (
    <nav className={css.rail} aria-label="Workspaces">
      {ITEMS.filter(([, , , needs]) => me?.rights.includes(needs)).map(([name, label, keys]) => (
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
    </RouteLink>
  )
}
