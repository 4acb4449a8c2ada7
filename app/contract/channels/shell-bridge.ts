import type { Grant } from './shell-channel.ts'

/** Menu commands a shell passes to the window in front. */
export type ShellCommand = 'import-files' | 'import-folder' | 'undo' | 'redo' | 'show-keys' | 'command-palette'

/**
 * What Electron's preload puts on `window.stridescope`. In a plain browser it is absent and the window uses
 * file inputs and uploads instead; nothing else in the renderer knows which shell it runs under.
 * What is refused rejects with a plain `Problem`: Electron's bridge strips an Error of all but its message.
 */
export interface ShellBridge {
  pickFiles(): Promise<Grant[]>
  pickFolder(): Promise<Grant[]>
  /** Files and folders dropped on the window. */
  grantDropped(files: File[]): Promise<Grant[]>
  onCommand(listener: (command: ShellCommand) => void): () => void
  /** A deep link or a clicked notification: an in-app route such as `/library/sessions/ID`. */
  onOpen(listener: (route: string) => void): () => void
  /** Files that the system handed to the program: dropped on its icon, or named at a second start. */
  onOffered(listener: (grants: Grant[]) => void): () => void
}
