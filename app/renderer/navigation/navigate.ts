import { createStore, useStore } from '../store.ts'
import { parseRoute, pathOf, type Route } from './route.ts'

const path = createStore(location.pathname)
addEventListener('popstate', () => path.set(location.pathname))

export function navigate(to: Route | string, { replace = false } = {}): void {
  const next = typeof to === 'string' ? to : pathOf(to)
  if (next === location.pathname) return
  if (replace) history.replaceState(null, '', next)
  else history.pushState(null, '', next)
  path.set(next)
}

export const currentRoute = () => parseRoute(path.get())

export function useRoute(): Route {
  return parseRoute(useStore(path))
}
