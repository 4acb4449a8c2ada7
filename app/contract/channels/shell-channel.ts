import type { Problem } from '../../core/problem.ts'
import type { PrintHow } from './print.ts'

/**
 * What a shell and its engine say to each other over the parent channel, never over HTTP. This is the only
 * way a path gets into the engine: the shell hands over what a person picked and gets grants back.
 */
export interface Grant {
  /** Unguessable; names the file in every contract call. */
  id: string
  name: string
  sizeBytes: number
  isFolder: boolean
}

interface EngineReady {
  type: 'ready'
  /** `http://stridescope.localhost:PORT` */
  origin: string
}

export type FromEngine =
  | EngineReady
  /** The engine could not start and ends: the library is in use, newer, damaged … */
  | { type: 'refused'; problem: Problem }
  /** Answer to `window-code`: the one-time code for one window's URL fragment. */
  | { type: 'window-code'; requestId: number; code: string }
  | { type: 'granted'; requestId: number; grants: Grant[] }
  | { type: 'grant-refused'; requestId: number; problem: Problem }
  | { type: 'notify'; title: string; body: string; /** Where a click leads: `/library/sessions/ID` */ link?: string | undefined }
  /** A page that nobody sees, in a session of its own; the engine numbers it. Only where the shell lends some. */
  | { type: 'open-hidden'; id: number; url: string }
  | { type: 'close-hidden'; id: number }
  /** What such a page shows, as a PDF, into a file of the engine's own. */
  | { type: 'print-hidden'; id: number; requestId: number; file: string; how: PrintHow }
  /** For the task bar or dock: 0..1 over all running jobs, null when none runs. */
  | { type: 'busy'; value: number | null }

export type ToEngine =
  | { type: 'window-code'; requestId: number }
  | { type: 'grant-paths'; requestId: number; paths: string[] }
  /** A hidden page is there no more, or could not be opened; why, in words. */
  | { type: 'hidden-gone'; id: number; how: string }
  /** Answer to `print-hidden`; null: the file is there, else why it is not, in words. */
  | { type: 'hidden-printed'; requestId: number; problem: string | null }
  /** Finish what is being written and end. The channel closing means the same. */
  | { type: 'shutdown' }
