/** All characters of Unicode, by number, for texts by chance. fast-check's own `binary` and `grapheme` first make a map of a million of them: a second, and a hundred megabytes for as long as tests run. */
const [FIRST_SURROGATE, SURROGATES, CODE_POINTS] = [0xd800, 0x800, 0x11_0000]

export const LAST_CHARACTER = CODE_POINTS - SURROGATES - 1

export const characterOf = (number: number): string => String.fromCodePoint(number < FIRST_SURROGATE ? number : number + SURROGATES)

/** The way back, by which a text is made smaller. */
export function numberOf(character: unknown): number {
  const point = typeof character === 'string' && [...character].length === 1 ? character.codePointAt(0)! : NaN
  if (!(point < FIRST_SURROGATE || point >= FIRST_SURROGATE + SURROGATES)) throw new RangeError('That is no character')
  return point < FIRST_SURROGATE ? point : point - SURROGATES
}
