/** Why a figure cannot be had here: said in its place, and no fault. */
export class NotMeasured extends Error {
  override name = 'NotMeasured'
}
