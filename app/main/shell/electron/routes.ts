import { places } from '../../../contract/system/places.ts'

const SESSION_LINK = /^stridescope:\/\/session\/([A-Za-z0-9][A-Za-z0-9_-]{0,63})\/?$/
const SEGMENT = '[A-Za-z0-9_~-][A-Za-z0-9_~.-]*'
const ROUTE = new RegExp(`^/(?:${SEGMENT}(?:/${SEGMENT})*/?)?(?:\\?[A-Za-z0-9_~.=&%-]+)?$`)
const LONGEST_ROUTE = 512

/** The route behind `stridescope://session/ID`; anyone can send such a link, so anything else is null. */
export function routeOfDeepLink(link: string): string | null {
  const id = SESSION_LINK.exec(link)?.[1]
  return id === undefined ? null : places.session(id)
}

/** Whether it may be put behind the engine's origin without leading anywhere else. */
export function isRoute(text: unknown): text is string {
  return typeof text === 'string' && text.length <= LONGEST_ROUTE && ROUTE.test(text)
}

/** Where in the program a window stands, to bring it back there. */
export function routeOfAddress(address: string): string {
  if (!URL.canParse(address)) return '/'
  const { pathname, search } = new URL(address)
  const route = `${pathname}${search}`
  return isRoute(route) ? route : '/'
}
