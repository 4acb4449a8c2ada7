import type { Right } from '../../core/lab/roles.ts'
import type { Workspace } from '../navigation/route.ts'
import type { IconName } from '../ui/icons.tsx'

type CommandGroup = 'Go to' | 'Library' | 'Models' | 'Review' | 'Edit' | 'Show' | 'Playhead' | 'Play' | 'Cameras' | 'Calibration' | 'Known points' | 'Skeleton' | '3D' | 'Gait' | 'Events' | 'Timeline' | 'Points' | 'Frames' | 'People and boxes'

export interface Command {
  id: string
  title: string
  group: CommandGroup
  icon: IconName
  keys?: string
  /** Other keys that do the same. */
  alsoKeys?: readonly string[]
  /** Only there; without one, everywhere. */
  where?: Workspace
  /** Leads there: only for whoever may open it. */
  opens?: Workspace
  /** Only for whoever may. */
  needs?: Right
  /** Only in a view with keys of its own: there, while there is anything to do, a key means this and nothing else. */
  view?: 'calibration' | 'known-points' | 'picking' | 'event' | 'judging' | 'dismissal'
  /** Whether there is anything to do just now. */
  when?: () => boolean
  /** A held key does it again and again. */
  repeats?: true
  /** Works over an open dialog too: it closes what it opened. */
  toggles?: true
  /** A text field has its own. */
  inFields?: 'undo' | 'redo'
  /** With the key that was pressed, where it was one. */
  run: (press?: { key: string; repeat: boolean }) => void
}

export const keysOf = ({ keys, alsoKeys = [] }: Pick<Command, 'keys' | 'alsoKeys'>): readonly string[] => (keys === undefined ? [] : [keys, ...alsoKeys])
