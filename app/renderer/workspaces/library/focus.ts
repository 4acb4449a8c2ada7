import { currentRoute, navigate } from '../../navigation/navigate.ts'

/** Places in the library that keys lead to. */
export const ids = {
  search: 'session-search',
  athletes: 'athlete-list',
  sessions: 'session-grid',
  details: 'library-details',
  references: 'reference-list',
} as const

export function focusSearch(): void {
  const { workspace, references } = currentRoute()
  if (workspace !== 'library' || references) navigate({ workspace: 'library' })
  requestAnimationFrame(() => document.getElementById(ids.search)?.focus())
}

/** After a dialog has closed that was opened from nowhere: not away from where somebody types by now. */
export function focusAthletes(): void {
  setTimeout(() => {
    if (document.activeElement === document.body) document.getElementById(ids.athletes)?.focus()
  }, 250)
}

export const focusSessions = () => document.getElementById(ids.sessions)?.focus()
export const focusDetails = () => document.getElementById(ids.details)?.focus()

/** The next of the three panes, from wherever the focus is. */
export function focusNextPane(): void {
  const order = [ids.athletes, ids.sessions, ids.details].map((id) => document.getElementById(id))
  const sections = order.map((element) => element?.closest('section') ?? element)
  const now = sections.findIndex((section) => section?.contains(document.activeElement))
  order[(now + 1) % order.length]?.focus()
}

export function showReferences(): void {
  navigate({ workspace: 'library', references: true })
  requestAnimationFrame(() => document.getElementById(ids.references)?.focus())
}
