import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRoute, routeOfAddress, routeOfDeepLink } from './routes.ts'

test.each([
  ['stridescope://session/s1', '/library/sessions/s1'],
  ['stridescope://session/s1/', '/library/sessions/s1'],
  ['stridescope://session/0192f3c4-7a1b-7e00-8000-3d1c5a9b2f77', '/library/sessions/0192f3c4-7a1b-7e00-8000-3d1c5a9b2f77'],
])('%s leads to %s', (link, route) => expect(routeOfDeepLink(link)).toBe(route))

test.each([
  'stridescope://session/',
  'stridescope://session/..',
  'stridescope://session/../../api',
  'stridescope://session/s1/../../x',
  'stridescope://session/s1?x=1',
  'stridescope://session/s1#code=1',
  'stridescope://session/%2e%2e',
  'stridescope://session/s1 --remote-debugging-port=1',
  'stridescope://session/s1\n',
  'stridescope://session//example.com',
  'stridescope://session/-x',
  'stridescope://user@session/s1',
  'stridescope://athlete/s1',
  'stridescope:session/s1',
  ' stridescope://session/s1',
  'https://example.com/',
  `stridescope://session/${'a'.repeat(65)}`,
])('%j leads nowhere', (link) => expect(routeOfDeepLink(link)).toBeNull())

test('a route never leaves the origin it is put behind', () => {
  const origin = 'http://stridescope.localhost:50001'
  const nasty = fc.string({ unit: fc.constantFrom('/', '\\', '.', '..', '@', ':', '#', '?', '%', ' ', '\t', '\n', 'a', '8', '&', '=', '<', 'é', '\0') })
  fc.assert(
    fc.property(fc.oneof(nasty, nasty.map((rest) => `/${rest}`)), (text) => {
      if (!isRoute(text)) return
      const url = new URL(`${origin}${text}#code=1`)
      expect([url.origin, url.pathname + url.search, url.hash]).toEqual([origin, text, '#code=1'])
    }),
    { numRuns: 5_000 },
  )
})

test.each(['/', '/library/sessions/s1', '/analyse/a_b/?trial=2&x=%20'])('%s is a route', (route) => expect(isRoute(route)).toBe(true))

test.each(['', 'x', '//example.com', '/\\example.com', '/../x', '/a/./b', '/a#b', '/a b', '/<script>', `/${'a'.repeat(600)}`, null, 7])('%j is none', (route) => expect(isRoute(route)).toBe(false))

test('a long one that fails at its end is refused at once', () => {
  const begin = performance.now()
  expect(isRoute(`/${'a'.repeat(500)}!`)).toBe(false)
  expect(performance.now() - begin).toBeLessThan(50)
})

test('the route of a window’s address is without its code; anything odd is the start page', () => {
  expect(routeOfAddress('http://stridescope.localhost:1/review?queue=2#code=1')).toBe('/review?queue=2')
  expect(routeOfAddress('http://stridescope.localhost:1//example.com/')).toBe('/')
  expect(routeOfAddress('')).toBe('/')
})
