/** Why a figure cannot be had here: said in its place, and no fault. */
export class NotMeasured extends Error {
  override name = 'NotMeasured'
  /** What was not measured, where it is less than all that was asked for. */
  readonly what: string | undefined

  constructor(reason: string, what?: string) {
    super(reason)
    this.what = what
  }
}
