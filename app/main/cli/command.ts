export type OptionLine = readonly [option: string, about: string]

export interface Command {
  /** How it is called, for the usage text. */
  use: string
  about: string
  /** Each option and what it says, where the use alone does not tell. */
  options?: readonly OptionLine[]
  /** Commands of their own, by the word that follows. */
  parts?: Readonly<Record<string, Command>>
  /** Gives the exit code: 0 done, 1 failed, 3 done with findings that need a person. */
  run(args: string[]): Promise<number>
}

/** The command line was not understood: exit code 2 and the command's use. */
export class WrongUse extends Error {
  override name = 'WrongUse'
}
