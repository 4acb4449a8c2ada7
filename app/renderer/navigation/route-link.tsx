import type { ComponentProps, MouseEvent } from 'react'
import { navigate } from './navigate.ts'
import { pathOf, type Route } from './route.ts'

interface RouteLinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  to: Route
}

/** A real link, so that it can be copied and opened in another window. */
export function RouteLink({ to, onClick, ...rest }: RouteLinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    navigate(to)
  }
  return <a href={pathOf(to)} onClick={follow} {...rest} />
}
