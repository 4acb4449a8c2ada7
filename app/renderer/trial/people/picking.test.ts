import { afterEach, expect, test, vi } from 'vitest'
import { HALPE_26 } from '../../../core/body/halpe26.ts'
import type { People } from '../../../core/body/people/people.ts'
import { others } from './others.ts'

vi.stubGlobal('addEventListener', () => undefined)
vi.stubGlobal('location', { pathname: '/', origin: 'http://stridescope.localhost' })
const { aimAt, picking } = await import('./picking.ts')

afterEach(() => {
  picking.set(null)
  others.set(null)
})

/** Two people in one frame, all of whose keypoints lie on a line downwards: the first at x = 20, the second at x = 80. */
function twoPeople(): People {
  const person = (x: number) => HALPE_26.flatMap((_, n) => [x, 10 + 2 * n, 0.9])
  return { topology: 'halpe-26', widthPx: 100, heightPx: 80, frames: Uint32Array.of(0, 0), people: Int32Array.of(0, 1), keypoints: Float32Array.from([...person(20), ...person(80)]) }
}

test('whoever is under the pointer is aimed at, the first in the table too, and nobody where nobody is', () => {
  others.set(new Map([['film', twoPeople()]]))
  picking.set({ aim: null })
  aimAt('film', 0, [21, 30])
  expect(picking.get()?.aim).toEqual({ mediaId: 'film', frame: 0, row: 0 })
  aimAt('film', 0, [79, 30])
  expect(picking.get()?.aim).toEqual({ mediaId: 'film', frame: 0, row: 1 })
  aimAt('film', 0, [50, 30])
  expect(picking.get()?.aim).toBeNull()
})
