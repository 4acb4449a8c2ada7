import type { Command } from '../../../commands/command.ts'
import { pause, playOrPause, shuttle, slowerOrFaster, toggleLoop } from '../../../trial/transport/transport.ts'
import { onFrames, withFrames } from './with-film.ts'

const here = { ...withFrames, group: 'Play' } as const

export const playCommands: readonly Command[] = [
  onFrames({ ...here, id: 'play', title: 'Play or pause; at the end: again from the start', icon: 'play', keys: 'Space', run: playOrPause }),
  onFrames({ ...here, id: 'shuttle-back', title: 'Play backwards; again: twice as fast', icon: 'slower', keys: 'J', run: () => shuttle(-1) }),
  { ...here, id: 'pause', title: 'Pause', icon: 'pause', keys: 'K', run: pause },
  onFrames({ ...here, id: 'shuttle-on', title: 'Play; again: twice as fast', icon: 'faster', keys: 'L', run: () => shuttle(1) }),
  { ...here, id: 'slower', title: 'Slower', icon: 'slower', keys: ',', run: () => slowerOrFaster(-1) },
  { ...here, id: 'faster', title: 'Faster', icon: 'faster', keys: '.', run: () => slowerOrFaster(1) },
  { ...here, id: 'loop', title: 'Play in a loop', icon: 'loop', keys: 'Shift+L', run: toggleLoop },
]
