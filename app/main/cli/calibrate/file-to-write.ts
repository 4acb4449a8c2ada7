import { WrongUse } from '../command.ts'

/** The file that `--out` names; its ending says what is written. */
export function fileToWrite(out: string | undefined, endings: readonly string[]): string {
  const choice = endings.join(' or ')
  if (out === undefined) throw new WrongUse(`Name the calibration file to write, which ends in ${choice}: --out calibration${endings[0]}.`)
  if (!endings.some((ending) => out.toLowerCase().endsWith(ending))) throw new WrongUse(`"${out}" does not say what to write: --out names a file that ends in ${choice}.`)
  return out
}

/** Stridescope's own, which knows where it comes from, and Pose2Sim's. */
export const CALIBRATION_ENDINGS = ['.json', '.toml']
