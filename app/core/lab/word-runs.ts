/** Texts as runs of words: what of somebody's may stand in another place, found there without keeping the text itself. */
import { fold } from '../fold.ts'

/** Letters and digits only, without case and accents. */
export const splitWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Fewer words in a row are said by chance. */
const LEAST_WORDS = 3
const MOST_WORDS = 5

const LEAST_NAME_WORDS = 2
const LEAST_NAME_LETTERS = 5

const LETTER = /\p{L}/u

/** Whether a name is told from other words wherever it stands: "Anna" is many, "P7" a code, "Patient 12" may be said of a wait, "12" stands in every date. */
export function isTellingName(name: string): boolean {
  const words = splitWords(name).filter((word) => LETTER.test(word))
  return words.length >= LEAST_NAME_WORDS && words.join('').replaceAll(/\P{L}/gu, '').length >= LEAST_NAME_LETTERS
}

/** A name is one run, whole; of a note every five words in a row are, of a shorter one all of it. Names that are not telling are none. */
export function runsToFind({ names, texts }: { names: readonly string[]; texts: readonly string[] }): Set<string> {
  const runs = new Set(names.filter(isTellingName).map((name) => splitWords(name).join(' ')))
  for (const text of texts) {
    const words = splitWords(text)
    if (words.length < LEAST_WORDS) continue
    for (const run of runsOf(words, Math.min(MOST_WORDS, words.length))) if (mayTell(run)) runs.add(run)
  }
  return runs
}

/** Numbers alone stand in every table. */
export const mayTell = (run: string): boolean => LETTER.test(run)

export const lengthOf = (run: string): number => run.split(' ').length

export function* runsOf(words: readonly string[], length: number): Generator<string> {
  for (let from = 0; from + length <= words.length; from++) yield words.slice(from, from + length).join(' ')
}

/** `isSought` tells of a run whether it is one of those; `lengths` are theirs. */
export function holdsRun(words: readonly string[], lengths: Iterable<number>, isSought: (run: string) => boolean): boolean {
  for (const length of lengths) for (const run of runsOf(words, length)) if (isSought(run)) return true
  return false
}

/** Whether one text holds all words of another, in a row. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  return words.length > 0 && holdsRun(splitWords(text), [words.length], (run) => run === words.join(' '))
}
