import { createStore, useStore, type Store } from '../store.ts'
import { parseRoute, pathOf, type Route, type Workspace } from './route.ts'

const path = createStore(location.pathname)
/** The window's address, for whoever keeps it. */
export const place: Pick<Store<string>, 'get' | 'subscribe'> = path

/** Where each workspace was left for another one. */
export const lastPlaces = createStore<Readonly<Partial<Record<Workspace, string>>>>({})

addEventListener('popstate', () => enter(location.pathname))

function enter(next: string): void {
  lastPlaces.set((now) => ({ ...now, [parseRoute(next).workspace]: next }))
  path.set(next)
}
enter(location.pathname)

export function navigate(to: Route | string, { replace = false } = {}): void {
  const next = typeof to === 'string' ? to : pathOf(to)
  if (next === location.pathname) return
  if (replace) history.replaceState(null, '', next)
  else history.pushState(null, '', next)
  enter(next)
}

/** The way into a workspace: it opens where it was left, and at its top if it is open already. */
export function wayInto(workspace: Workspace): Route {
  const left = lastPlaces.get()[workspace]
  return left !== undefined && currentRoute().workspace !== workspace ? parseRoute(left) : { workspace }
}

export const currentRoute = () => parseRoute(path.get())

export function useRoute(): Route {
  return parseRoute(useStore(path))
}
