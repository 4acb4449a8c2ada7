import { isNotAllowed, notAllowed, ProblemError } from '../../problem.ts'
import { fileName } from '../path-parts.ts'
import { toldMegabytes } from '../../told-megabytes.ts'

/** What no file of its kind exceeds. */
export interface Ceiling {
  mostBytes: number
  /** As in `too many for …`. */
  kind: string
}

/** What is needed of `node:fs/promises`. */
interface Disk {
  stat(file: string): Promise<{ size: number; isFile(): boolean }>
  readFile(file: string): Promise<Uint8Array>
}

/** A stranger's file, of which not a byte is read where it is too large or no file; `name`: as a person knows it. */
export async function readWhole(disk: Disk, file: string, { mostBytes, kind }: Ceiling, name = file): Promise<Uint8Array> {
  const unreadable = (cause: unknown): never => {
    throw new ProblemError(isNotAllowed(cause) ? notAllowed(name) : { code: 'no-such-file', message: `${name} cannot be read.`, subject: name }, { cause })
  }
  const found = await disk.stat(file).catch(unreadable)
  // Opening a pipe waits until somebody writes into it, and a device may have no end.
  if (!found.isFile()) throw new ProblemError({ code: 'no-such-file', message: `${name} is no file.`, subject: name })
  if (found.size > mostBytes) throw new ProblemError({ code: 'file-too-large', message: `${fileName(name)} has ${toldMegabytes(found.size)} MB, too many for ${kind}: at most ${toldMegabytes(mostBytes)} MB are read.`, subject: name })
  return disk.readFile(file).catch(unreadable)
}
