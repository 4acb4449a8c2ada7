/** The command line was not understood: exit code 2 and the command's use. */
export class WrongUse extends Error {
  override name = 'WrongUse'
}
