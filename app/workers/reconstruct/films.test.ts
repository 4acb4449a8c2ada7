import { expect, it } from 'vitest'
import type { People } from '../../core/body/people/people.ts'
import { KEYPOINTS, type KnownTopology } from '../../core/body/topologies.ts'
import { oneTopology } from './films.ts'

const people = (topology: KnownTopology): People => ({ topology, widthPx: 1, heightPx: 1, frames: new Uint32Array(), people: new Int32Array(), keypoints: new Float32Array(3 * KEYPOINTS[topology].length) })

it('films whose keypoints are of different models are not put together', () => {
  expect(oneTopology([people('body-25'), people('body-25')])).toBe('body-25')
  expect(() => oneTopology([people('body-25'), people('body-25'), people('halpe-26')])).toThrow('The films’ keypoints are of different models.')
})
