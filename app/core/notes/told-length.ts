/** Shorter is told as less than that. */
export const SHORTEST_TOLD_M = 0.001
/** More noughts than these nobody counts. */
const MOST_AS_DIGITS_M = 10_000

/** A length of any size; `less`: how a language says that it is less than a millimetre. */
export function toldLength(metres: number, less: string, mark: '.' | ','): string {
  if (metres < SHORTEST_TOLD_M) return less
  if (metres >= MOST_AS_DIGITS_M) return inPowers(metres, mark)
  return withMark(metres < 0.1 ? `${Number((1000 * metres).toPrecision(2))} mm` : `${Number(metres.toPrecision(2))} m`, mark)
}

const withMark = (text: string, mark: '.' | ',') => (mark === '.' ? text : text.replace('.', mark))

/** `1.8·10¹² m`. */
function inPowers(metres: number, mark: '.' | ','): string {
  const [digits, power] = metres.toExponential(1).split('e+')
  return withMark(`${Number(digits)}·10${power!.replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!)} m`, mark)
}
