/** Texts as runs of words: what of somebody's may stand in another place, found there without keeping the text itself. */
import { fold } from '../fold.ts'

/** Letters and digits only, without case and accents. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Fewer words in a row are said by chance. */
const LEAST_WORDS = 3
const MOST_WORDS = 5

/** A name is one run, whole; of a note every five words in a row are, of a shorter one all of it. */
export function runsToFind({ names, texts }: { names: readonly string[]; texts: readonly string[] }): Set<string> {
  const runs = new Set<string>()
  for (const name of names) runs.add(wordsOf(name).join(' '))
  for (const text of texts) {
    const words = wordsOf(text)
    if (words.length < LEAST_WORDS) continue
    for (const run of runsOf(words, Math.min(MOST_WORDS, words.length))) runs.add(run)
  }
  runs.delete('')
  return runs
}

export const lengthOf = (run: string): number => run.split(' ').length

export function* runsOf(words: readonly string[], length: number): Generator<string> {
  for (let from = 0; from + length <= words.length; from++) yield words.slice(from, from + length).join(' ')
}

/** `isSought` tells of a run whether it is one of those; `lengths` are theirs. */
export function holdsRun(words: readonly string[], lengths: Iterable<number>, isSought: (run: string) => boolean): boolean {
  for (const length of lengths) for (const run of runsOf(words, length)) if (isSought(run)) return true
  return false
}
