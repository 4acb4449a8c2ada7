/** Words in the order in which somebody may have meant them who wrote another: by how many letters that is off their beginnings, then off the whole. */
export function nearestFirst(written: string, words: readonly string[]): string[] {
  const off = new Map(words.map((word) => {
    const edits = editsToBeginnings(written, word)
    return [word, { beginning: Math.min(...edits), whole: edits.at(-1)! }]
  }))
  return words.toSorted((one, other) => off.get(one)!.beginning - off.get(other)!.beginning || off.get(one)!.whole - off.get(other)!.whole)
}

/** How many letters to put in, take out or change (Levenshtein) make of `written` each beginning of `word`. */
function editsToBeginnings(written: string, word: string): number[] {
  let edits = Array.from({ length: word.length + 1 }, (_, letters) => letters)
  for (const [at, letter] of [...written].entries()) {
    const before = edits
    edits = [at + 1]
    for (let to = 1; to <= word.length; to++) edits.push(Math.min(before[to]! + 1, edits[to - 1]! + 1, before[to - 1]! + (word[to - 1] === letter ? 0 : 1)))
  }
  return edits
}
