import { describe, expect, it } from 'vitest'
import { body25, body25b } from '../testing/samples.ts'
import { topologyOf } from './topology.ts'

describe('the model that a number of points belongs to', () => {
  it('25 points are told apart by where limbs would be', () => {
    expect(topologyOf(25, [body25()])).toBe('body-25')
    expect(topologyOf(25, [body25b()])).toBe('body-25b')
  })

  it('25 points that were not seen stay undecided', () => {
    expect(topologyOf(25, [Array.from({ length: 75 }, () => 0)])).toBeUndefined()
  })

  it.each([
    [17, 'coco-17'],
    [26, 'halpe-26'],
    [33, 'mediapipe-33'],
    [99, undefined],
  ])('%i points are %s', (count, topology) => {
    expect(topologyOf(count)).toBe(topology)
  })
})
