/** The command line was not understood: exit code 2 and one sentence that says why. */
export class WrongUse extends Error {
  override name = 'WrongUse'
}
