import { expect, it } from 'vitest'
import type { C3d } from '../../formats/c3d/c3d.ts'
import type { GaitEvent } from '../gait-event.ts'
import { c3dEvents } from './c3d-events.ts'
import { applyEventEdits, type EventEdit, isInFrame, snapToPeak, titleOfEdit } from './event-edits.ts'

const FRAME_S = 1 / 60
const event = (side: GaitEvent['side'], kind: GaitEvent['kind'], timeS: number): GaitEvent => ({ side, kind, timeS, source: 'zeni', uncertaintyS: 0.06, correctedByS: 0.05 })
const found = [event('left', 'foot-strike', 1), event('right', 'foot-strike', 1.5), event('left', 'foot-off', 1.7), event('left', 'foot-strike', 2), event('left', 'foot-off', 2.7), event('left', 'foot-strike', 3)]
const told = (events: readonly GaitEvent[]) => events.map(({ side, kind, timeS, source }) => `${side} ${kind} ${timeS.toFixed(2)} ${source}`)

const edits: EventEdit[] = [
  { edit: 'move', event: { side: 'left', kind: 'foot-strike', timeS: 2 }, toS: 2.06 },
  { edit: 'delete', event: { side: 'right', kind: 'foot-strike', timeS: 1.5 } },
  { edit: 'add', event: { side: 'right', kind: 'foot-off', timeS: 1.1 } },
  { edit: 'move', event: { side: 'left', kind: 'foot-strike', timeS: 2.06 }, toS: 2.04 },
]

it('moves, deletes and adds; what a person set is theirs, as sure as a frame and not corrected', () => {
  const { events, conflicts } = applyEventEdits(found, edits, FRAME_S)
  expect(told(events)).toEqual(['left foot-strike 1.00 zeni', 'right foot-off 1.10 manual', 'left foot-off 1.70 zeni', 'left foot-strike 2.04 manual', 'left foot-off 2.70 zeni', 'left foot-strike 3.00 zeni'])
  expect(events[3]).toEqual({ side: 'left', kind: 'foot-strike', timeS: 2.04, source: 'manual', uncertaintyS: FRAME_S })
  expect(conflicts).toEqual([])
})

it('says the same over what is found anew a little earlier, with a step that was added by hand among it', () => {
  const again = [...found.map((one) => ({ ...one, timeS: one.timeS - 0.03 })), event('right', 'foot-off', 1.05)]
  const { events } = applyEventEdits(again, edits, FRAME_S)
  expect(told(events)).toEqual(['left foot-strike 0.97 zeni', 'right foot-off 1.10 manual', 'left foot-off 1.67 zeni', 'left foot-strike 2.04 manual', 'left foot-off 2.67 zeni', 'left foot-strike 2.97 zeni'])
})

it('changes side and kind, and keeps what was made of an event that is found no more, which is said', () => {
  const change: EventEdit = { edit: 'change', event: { side: 'right', kind: 'foot-strike', timeS: 1.5 }, to: { side: 'left', kind: 'foot-off' } }
  expect(told(applyEventEdits(found.slice(0, 2), [change], FRAME_S).events)).toEqual(['left foot-strike 1.00 zeni', 'left foot-off 1.50 manual'])
  const gone = applyEventEdits(found.slice(0, 1), [change], FRAME_S)
  expect(told(gone.events)).toEqual(['left foot-strike 1.00 zeni', 'left foot-off 1.50 manual'])
  expect(gone.conflicts.map(({ message }) => message)).toEqual(['The right strike at 1.50 s that was changed is not found any more; what was made of it stands.'])
})

it('says what no foot can do: two strikes at once, or one after the other without an off between', () => {
  const close = applyEventEdits(found, [{ edit: 'move', event: { side: 'left', kind: 'foot-off', timeS: 1.7 }, toS: 2.6 }], FRAME_S)
  expect(close.conflicts.map(({ code }) => code)).toEqual(['event-missing'])
  const two = applyEventEdits(found.slice(0, 1), [1.4, 1.5].map((timeS): EventEdit => ({ edit: 'add', event: { side: 'right', kind: 'foot-off', timeS } })), FRAME_S)
  expect(two.conflicts.map(({ message }) => message)).toEqual(['The right foot off at 1.40 s and the one at 1.50 s are only 100 ms apart.'])
})

it('lies in the frame whose moment is nearest to it', () => {
  const times = [1.001, 1, 0.996, 1.004, 1.006, 0.99]
  expect(times.map((timeS) => isInFrame(timeS, 1, 0.01))).toEqual([true, true, true, true, false, false])
})

it('snaps to the event of the same foot and kind nearest to a hand, and to none farther off', () => {
  expect(snapToPeak(found, { side: 'left', kind: 'foot-strike', timeS: 1.94 }, 0.1)?.timeS).toBe(2)
  expect(snapToPeak(found, { side: 'left', kind: 'foot-strike', timeS: 1.5 }, 0.1)).toBeNull()
  expect(snapToPeak(found, { side: 'right', kind: 'foot-off', timeS: 1.7 }, 0.1)).toBeNull()
})

it('says in a walk that a strike comes after the other foot has left; in a run that is how it goes', () => {
  const walk = Array.from({ length: 6 }, (_, step) => [event(step % 2 === 0 ? 'left' : 'right', 'foot-strike', 1 + 0.5 * step), event(step % 2 === 0 ? 'right' : 'left', 'foot-off', 1.12 + 0.5 * step)]).flat()
  const moved = applyEventEdits(walk, [{ edit: 'move', event: { side: 'left', kind: 'foot-strike', timeS: 2 }, toS: 2.15 }], FRAME_S)
  expect(moved.conflicts.map(({ message }) => message)).toEqual(['The left strike at 2.15 s comes after the right foot off at 2.12 s: no foot would be on the floor, though this is a walk.'])
  expect(applyEventEdits(walk, [], FRAME_S).conflicts).toEqual([])
  const run = walk.map((one) => (one.kind === 'foot-off' ? { ...one, timeS: one.timeS - 0.2 } : one)).toSorted((a, b) => a.timeS - b.timeS)
  expect(applyEventEdits(run, [], FRAME_S).conflicts).toEqual([])
})

it('is as sure of what a person set, or another program, as one sees it, however fast a camera was', () => {
  expect(applyEventEdits(found, edits.slice(0, 1), 1 / 500).events.find(({ source }) => source === 'manual')!.uncertaintyS).toBe(0.01)
  const named = (rateHz: number) => c3dEvents({ rateHz, events: [{ label: 'Foot Strike', context: 'Left', timeS: 1 }] as unknown as C3d['events'] })[0]!.uncertaintyS
  expect(named(100)).toBe(0.01)
  expect(named(10)).toBeCloseTo(0.029, 3)
})

it('in a cycle that was brought to one length tells per cents in the place of seconds, and nothing of what is too near', () => {
  const cycle = { fromS: 0, toS: 1 }
  const edit: EventEdit = { edit: 'move', event: { side: 'right', kind: 'foot-off', timeS: 0.58 }, toS: 0.6 }
  expect([titleOfEdit(edit, cycle), titleOfEdit(edit)]).toEqual(['Moving the right foot off at 58.0 % of the cycle', 'Moving the right foot off at 0.58 s'])
  const { conflicts } = applyEventEdits([event('right', 'foot-off', 0.5)], [{ ...edit, event: { ...edit.event, timeS: 0.9 } }], 0.01, cycle)
  expect(conflicts.map(({ message }) => message)).toEqual(['The right foot off at 90.0 % of the cycle that was moved is not found any more; what was made of it stands.'])
})
