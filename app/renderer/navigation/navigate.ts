import { createStore, useStore } from '../store.ts'
import { parseRoute, pathOf, type Route, type Workspace } from './route.ts'

const path = createStore(location.pathname)
/** Where the library was left for another workspace. */
const lastInLibrary = createStore(pathOf({ workspace: 'library' }))

addEventListener('popstate', () => enter(location.pathname))

function enter(next: string): void {
  path.set(next)
  if (parseRoute(next).workspace === 'library') lastInLibrary.set(next)
}
enter(location.pathname)

export function navigate(to: Route | string, { replace = false } = {}): void {
  const next = typeof to === 'string' ? to : pathOf(to)
  if (next === location.pathname) return
  if (replace) history.replaceState(null, '', next)
  else history.pushState(null, '', next)
  enter(next)
}

/** The way into a workspace: the library opens where it was left, and at its top if it is open already. */
export function wayInto(workspace: Workspace): Route {
  return workspace === 'library' && currentRoute().workspace !== 'library' ? parseRoute(lastInLibrary.get()) : { workspace }
}

export const currentRoute = () => parseRoute(path.get())

export function useRoute(): Route {
  return parseRoute(useStore(path))
}
