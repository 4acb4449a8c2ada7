import { fold } from '../../core/fold.ts'

/**
 * How well `text` answers `query`; higher is better, null is not at all. Every word of the query must be found,
 * in any order, as letters in sequence; runs of letters and beginnings of words count more.
 */
export function fuzzyScore(query: string, text: string): number | null {
  const haystack = fold(text)
  let total = 0
  for (const word of fold(query).split(/\s+/).filter(Boolean)) {
    const score = wordScore(word, haystack)
    if (score === null) return null
    total += score
  }
  return total - haystack.length * 0.01
}

function wordScore(word: string, haystack: string): number | null {
  const whole = haystack.indexOf(word)
  if (whole >= 0) return word.length * 3 + (startsWord(haystack, whole) ? 4 : 0)
  let at = -1
  let score = 0
  for (const letter of word) {
    const next = haystack.indexOf(letter, at + 1)
    if (next < 0) return null
    score += next === at + 1 ? 2 : startsWord(haystack, next) ? 1.5 : -Math.min(1, (next - at) * 0.1)
    at = next
  }
  return score
}

const startsWord = (text: string, at: number) => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')

/** The best answers first; everything, in its own order, for an empty query. */
export function fuzzySort<Item>(query: string, items: readonly Item[], textOf: (item: Item) => string, limit: number): Item[] {
  if (query.trim() === '') return items.slice(0, limit)
  return items
    .map((item) => ({ item, score: fuzzyScore(query, textOf(item)) }))
    .filter((scored): scored is { item: Item; score: number } => scored.score !== null)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item }) => item)
}
