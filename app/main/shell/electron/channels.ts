import type { Problem } from '../../../core/problem.ts'
import type { Grant } from '../../../contract/channels/shell-channel.ts'
import type { ShellCommand } from '../../../contract/channels/shell-bridge.ts'

/** What a window may ask of the shell, by channel: the one table that preload and main process share. */
export interface Asks {
  'pick-files': () => Grant[]
  'pick-folder': () => Grant[]
  'grant-dropped': (paths: string[]) => Grant[]
}

/** What the shell tells a window, by channel. */
export interface Tells {
  command: ShellCommand
  /** An in-app route such as `/library/sessions/ID`. */
  open: string
  /** Files that the system handed to the program. */
  offered: Grant[]
}

/** Electron flattens a thrown error to its message; a problem has to cross as data. */
export type Answer<T> = { value: T } | { problem: Problem }
