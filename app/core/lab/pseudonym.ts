/** Somebody under another name, and their days moved all by as much: what leaves the lab tells how long lies between two sessions, and not when or of whom. */

export interface Pseudonym {
  /** `P-7KQ2M9`. */
  name: string
  /** Days by which everything of theirs is moved. */
  shiftDays: number
}

/** Without letters and digits that are read for one another. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 6
/** Half a year to either side, and never so little that the day can be guessed. */
const [LEAST_SHIFT, MOST_SHIFT] = [14, 180]

/** From bytes that a key of the library and the person's id give: 8 and more of them. */
export function pseudonymOf(bytes: Uint8Array): Pseudonym {
  const name = Array.from(bytes.subarray(0, LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('')
  const size = LEAST_SHIFT + (bytes[LENGTH]! % (MOST_SHIFT - LEAST_SHIFT + 1))
  return { name: `P-${name}`, shiftDays: bytes[LENGTH + 1]! % 2 === 0 ? size : -size }
}
