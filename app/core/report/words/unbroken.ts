/** Between a number and its unit. */
const BEFORE_UNIT = /(?<=\d) (?=(?:%|°|ms|mm|cm|m|s|px|Hz|kg|MB)(?!\p{L}))/gu
/** French sets these apart from their words, and never at a line's end or beginning. */
const BESIDE_SIGN = / (?=[:;?!»])|(?<=«) /g

/** With spaces at which no line ends. */
export const unbrokenText = (text: string): string => text.replaceAll(BEFORE_UNIT, '\u00a0').replaceAll(BESIDE_SIGN, '\u00a0')

/** The same words, and functions that give them, with such spaces. */
export function unbroken<Words>(words: Words): Words {
  return unbrokenIn(words) as Words
}

function unbrokenIn(words: unknown): unknown {
  if (typeof words === 'string') return unbrokenText(words)
  if (typeof words === 'function') return (...given: unknown[]) => unbrokenIn(words(...given))
  if (Array.isArray(words)) return words.map(unbrokenIn)
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([name, one]) => [name, unbrokenIn(one)]))
}
