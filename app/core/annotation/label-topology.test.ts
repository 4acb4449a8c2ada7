import { expect, it } from 'vitest'
import { KEYPOINTS, type KnownTopology } from '../body/topologies.ts'
import { keyOrder, readTopology, topologyOf } from './label-topology.ts'

it.each(Object.keys(KEYPOINTS) as KnownTopology[])('every keypoint of %s is labelled once', (known) => {
  const { keypoints } = topologyOf(known)
  const order = keyOrder({ keypoints })
  expect(order.toSorted((a, b) => a - b)).toEqual(keypoints.map((_, place) => place))
  const names = order.map((place) => keypoints[place])
  expect(names.indexOf('left-knee')).toBe(names.indexOf('left-hip') + 1)
})

it('a lab’s own points follow those of a model, with their definitions and lines', () => {
  const { topology, refused } = readTopology('Racket tip: end of the frame\nracket grip\nracket grip – racket tip\nright wrist – racket grip\n', 'halpe-26')
  expect(refused).toEqual([])
  expect(topology.known).toBeNull()
  expect(topology.keypoints.slice(26)).toEqual(['racket-tip', 'racket-grip'])
  expect(topology.definitions).toEqual({ 'racket-tip': 'end of the frame' })
  expect(topology.lines.slice(-2)).toEqual([[27, 26], [10, 27]])
  expect(keyOrder(topology).slice(-2)).toEqual([26, 27])
})

it('what cannot be read is said: a name twice, no name, a line between points that are not there', () => {
  expect(readTopology('tip\ntip\n7 up\ntip – tail', null)).toMatchObject({ topology: { keypoints: ['tip'], lines: [] }, refused: ['tip (it is there already)', expect.stringMatching(/^7 up \(a name is letters/) as string, 'tip – tail (a line is between two points of this list)'] })
  expect(readTopology('Schlägerspitze: Ende', null)).toMatchObject({ topology: { keypoints: ['schlägerspitze'], definitions: { schlägerspitze: 'Ende' } }, refused: [] })
})
