/** A name that every system takes for a file. */
export const safeFileName = (name: string): string => name.replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, '-').replaceAll(/\s+/g, ' ').trim().slice(0, 150)

const SPELT: Readonly<Record<string, string>> = { '°': ' deg', ß: 'ss', ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', œ: 'oe', Œ: 'Oe' }

/** Of words in a Latin alphabet: unpackers that take names for another alphabet’s bytes show it as it is. */
export const plainFileName = (words: string): string => safeFileName(words.normalize('NFC').replaceAll(/[°ßäöüÄÖÜœŒ]/g, (letter) => SPELT[letter]!).normalize('NFD').replaceAll(/[’‘]/g, "'").replaceAll(/[–−]/g, '-').replaceAll(/[^\u0020-\u007e]/g, ''))
