import { expect, it } from 'vitest'
import type { GaitEvent } from '../../../../core/gait/gait-event.ts'
import { eventLines } from './event-lines-of.ts'

const event = (side: 'left' | 'right', kind: GaitEvent['kind'], timeS: number): GaitEvent => ({ side, kind, timeS, source: 'zeni', uncertaintyS: 0.02 })
const events = [event('left', 'foot-strike', 1), event('right', 'foot-off', 1.1), event('left', 'foot-off', 1.6), event('left', 'foot-strike', 2), event('left', 'foot-off', 2.65), event('left', 'foot-strike', 3)]
const strides = [[1, 2], [2, 3]].map(([fromS, toS]) => ({ fromS: fromS!, toS: toS!, leftOut: null }))
const lines = (timeS: number, during: { fromS: number; toS: number } | null = null, now: readonly GaitEvent[] = events) => eventLines('left', strides, now, now[2]!, timeS * 1e6, during).map(({ percent, isStrike, isSelected }) => [Math.round(10 * percent) / 10, isStrike ? 'strike' : 'off', isSelected])

it('the lines over a side’s curves are the events of that side’s stride at the playhead, from strike to strike; between strides there are none', () => {
  expect(lines(1.3)).toEqual([[0, 'strike', false], [60, 'off', true], [100, 'strike', false]])
  expect(lines(2.9)).toEqual([[0, 'strike', false], [65, 'off', false], [100, 'strike', false]])
  expect(lines(3.5)).toEqual([])
  // On the frame before the very first strike.
  expect(lines(0.99)[0]).toEqual([0, 'strike', false])
})

it('a strike that is dragged out of its stride stays on the scale of the stride in which it was taken', () => {
  const dragged = events.with(0, event('left', 'foot-strike', 0.95))
  expect(lines(0.95, { fromS: 1, toS: 2 }, dragged)[0]).toEqual([-5, 'strike', false])
})
