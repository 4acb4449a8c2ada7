/** When a PDF was made, as the browser has written it: the only thing that differs between two of the same. */

/** ISO 32000-1 §7.9.4: `D:20261130081500+00'00'`. */
const DATE = /\/(CreationDate|ModDate)\s*\(D:[^)]*\)/g

/** At the first moment of a day, in as many bytes: no place in the file moves. */
export function datedOn(pdf: Uint8Array, day: string): Uint8Array {
  // One byte, one character.
  const text = latin1(pdf)
  const dated = text.replace(DATE, (found, name: string) => {
    const inside = found.length - `/${name} (D:)`.length
    return `/${name} (D:${`${day.replaceAll('-', '')}000000+00'00'`.slice(0, inside).padEnd(inside, "'")})`
  })
  return Uint8Array.from(dated, (letter) => letter.charCodeAt(0))
}

const latin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (let from = 0; from < bytes.length; from += 1 << 15) text += String.fromCharCode(...bytes.subarray(from, from + (1 << 15)))
  return text
}
