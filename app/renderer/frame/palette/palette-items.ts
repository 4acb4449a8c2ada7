import type { AthleteRow } from '../../../contract/library/athletes.ts'
import type { SessionRow } from '../../../contract/library/sessions.ts'
import { commandsHere } from '../../commands/commands.ts'
import { shownKeys } from '../../commands/keys.ts'
import { showDay } from '../../format/days.ts'
import { fuzzySort } from '../../format/fuzzy.ts'
import { navigate } from '../../navigation/navigate.ts'
import type { Route } from '../../navigation/route.ts'
import type { IconName } from '../../ui/icons.tsx'
import { focusSessions } from '../../workspaces/library/focus.ts'

export interface PaletteItem {
  id: string
  icon: IconName
  title: string
  /** What kind of thing it is, or where it stands. */
  aside: string
  run: () => void
}

const MOST = 40

/** With the focus on the list, so that the keyboard goes on from there. */
function goTo(route: Route): void {
  navigate(route)
  requestAnimationFrame(focusSessions)
}

export function paletteItems(query: string, athletes: readonly AthleteRow[], sessions: readonly SessionRow[]): PaletteItem[] {
  const actions = commandsHere()
    .filter(({ id, keys }) => id !== 'command-palette' && !keys?.includes('–'))
    .map(({ id, icon, title, group, keys, run }): PaletteItem => ({
      id,
      icon,
      title: group === 'Go to' ? `Go to ${title}` : title,
      aside: keys === undefined ? '' : shownKeys(keys),
      run: () => run(),
    }))
  const people = athletes.map(({ id, name, sessionCount }): PaletteItem => ({
    id,
    icon: 'person',
    title: name,
    aside: sessionCount === 1 ? '1 session' : `${sessionCount} sessions`,
    run: () => goTo({ workspace: 'library', athleteId: id }),
  }))
  const visits = sessions.map(({ id, name, athleteName, date }): PaletteItem => ({
    id,
    icon: 'library',
    title: name,
    aside: `${athleteName} · ${showDay(date)}`,
    run: () => goTo({ workspace: 'library', sessionId: id }),
  }))
  // Without a query: what one may want to do; people and sessions once there is something to go by.
  if (query.trim() === '') return actions
  return fuzzySort(query, [...actions, ...people, ...visits], ({ title, aside }) => `${title} ${aside}`, MOST)
}
