import type { Command } from '../../../commands/command.ts'
import { allThere, stepBy, stepByTime, stepToFirst, stepToLast } from '../../../trial/playhead.ts'
import { pause } from '../../../trial/transport/transport.ts'
import { onFrames, withFrames } from './with-film.ts'

type Press = Parameters<Command['run']>[0]

/** A held key goes on only when its pictures are there: it runs as fast as frames can be decoded, and never ahead of them. */
const steps = (work: () => void) => (press?: Press) => {
  if (press?.repeat && !allThere()) return
  pause()
  work()
}

const here = { ...withFrames, group: 'Playhead', repeats: true } as const
const frames = (by: number) => steps(() => stepBy(by))
const seconds = (by: number) => steps(() => stepByTime(by * 1_000_000))

const ways: readonly Command[] = [
  { ...here, id: 'next-frame', title: 'Next frame', icon: 'nextFrame', keys: 'ArrowRight', run: frames(1) },
  { ...here, id: 'previous-frame', title: 'Previous frame', icon: 'previousFrame', keys: 'ArrowLeft', run: frames(-1) },
  { ...here, id: 'ten-frames-on', title: 'Ten frames on', icon: 'nextFrame', keys: 'Shift+ArrowRight', run: frames(10) },
  { ...here, id: 'ten-frames-back', title: 'Ten frames back', icon: 'previousFrame', keys: 'Shift+ArrowLeft', run: frames(-10) },
  { ...here, id: 'second-on', title: 'A second on', icon: 'nextFrame', keys: 'PageDown', run: seconds(1) },
  { ...here, id: 'second-back', title: 'A second back', icon: 'previousFrame', keys: 'PageUp', run: seconds(-1) },
  { ...here, id: 'first-frame', title: 'First frame of the chosen camera', icon: 'toStart', keys: 'Home', run: steps(stepToFirst) },
  { ...here, id: 'last-frame', title: 'Last frame of the chosen camera', icon: 'toEnd', keys: 'End', run: steps(stepToLast) },
]

export const playheadCommands = ways.map(onFrames)
