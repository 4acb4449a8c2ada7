import type { Command } from '../../../commands/command.ts'
import { playhead } from '../../../trial/playhead.ts'
import { timelineWindow, zoomTimeline } from '../timeline/timeline-window.ts'
import { range, WHOLE_TRIAL } from '../../../trial/view.ts'
import { withFrames } from './with-film.ts'

/** An out point before the in point means nothing: the later word holds. */
function setIn(): void {
  const inUs = playhead.get().timeUs
  range.set(({ outUs }) => ({ inUs, outUs: outUs !== null && outUs <= inUs ? null : outUs }))
}

function setOut(): void {
  const outUs = playhead.get().timeUs
  range.set(({ inUs }) => ({ inUs: inUs !== null && inUs >= outUs ? null : inUs, outUs }))
}

const hasRange = () => range.get().inUs !== null || range.get().outUs !== null
const isNear = () => timelineWindow.get() !== null
const here = { ...withFrames, group: 'Timeline' } as const

export const timelineCommands: readonly Command[] = [
  { ...here, id: 'range-in', title: 'Play from here: in point', icon: 'inPoint', keys: 'I', run: setIn },
  { ...here, id: 'range-out', title: 'Play to here: out point', icon: 'outPoint', keys: 'O', run: setOut },
  { ...here, id: 'range-clear', title: 'Forget in and out', icon: 'cross', keys: 'X', when: hasRange, run: () => range.set(WHOLE_TRIAL) },
  { ...here, id: 'timeline-nearer', title: 'Timeline nearer', icon: 'zoomIn', keys: 'Shift+ArrowUp', repeats: true, run: () => zoomTimeline(2) },
  { ...here, id: 'timeline-further', title: 'Timeline further away', icon: 'zoomOut', keys: 'Shift+ArrowDown', repeats: true, run: () => zoomTimeline(0.5) },
  { ...here, id: 'timeline-whole', title: 'Show the whole trial', icon: 'fit', keys: 'Z', when: isNear, run: () => timelineWindow.set(null) },
]
