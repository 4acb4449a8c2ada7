import { expect, it } from 'vitest'
import { degrees } from './degrees.ts'

it('degrees are whole, with a minus of their own width and none before nought', () => {
  expect([44.4, -8.6, -0.3, 0].map(degrees)).toEqual(['44°', '−9°', '0°', '0°'])
})
