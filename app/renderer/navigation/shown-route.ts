/** Where a window is, as far as whoever works at it may go there. */
import { useQuery } from '@tanstack/react-query'
import { meQuery, rightsNow } from '../engine/users.ts'
import { currentRoute, useRoute } from './navigate.ts'
import { type Route, routeFor } from './route.ts'

export const shownRoute = (): Route => routeFor(currentRoute(), rightsNow())

export function useShownRoute(): Route {
  const asked = useRoute()
  const { data: me } = useQuery(meQuery())
  return routeFor(asked, me?.rights ?? [])
}
