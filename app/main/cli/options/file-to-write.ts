import { isSameFile, refuseUnwritable } from '../../system/file-to-be.ts'
import { WrongUse } from '../command.ts'

interface Kind {
  what: string
  /** The ending says what is written. */
  endings: readonly string[]
  /** Where other endings would lead. */
  hint?: string
}

/** Stridescope's own, which knows where it comes from, and Pose2Sim's. */
export const CALIBRATION_FILE: Kind = { what: 'calibration', endings: ['.json', '.toml'] }

/** The file that an option names; it can be written there, and is none that is read. */
export function fileToWrite(out: string | undefined, { what, endings, hint }: Kind, { option = '--out', reads = [] }: { option?: string; reads?: readonly string[] } = {}): string {
  const choice = endings.join(' or ')
  if (out === undefined) throw new WrongUse(`Name the file to write, which ends in ${choice}: ${option} ${what}${endings[0]}.`)
  refuseToOverwrite(out, reads)
  if (!endings.some((ending) => out.toLowerCase().endsWith(ending))) throw new WrongUse(`"${out}" does not say what to write: ${option} names a file that ends in ${choice}.${hint === undefined ? '' : ` ${hint}`}`)
  refuseUnwritable(out)
  return out
}

export function refuseToOverwrite(out: string, reads: readonly string[]): void {
  if (reads.some((file) => isSameFile(file, out))) throw new WrongUse('The file to write is the file to read.')
}
