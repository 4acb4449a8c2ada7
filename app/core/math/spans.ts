export interface Span {
  first: number
  last: number
}

/** Whole numbers that follow each other, as stretches; in any order. */
export function spansOf(numbers: readonly number[]): Span[] {
  const spans: Span[] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const open = spans.at(-1)
    if (open?.last === number - 1) open.last = number
    else spans.push({ first: number, last: number })
  }
  return spans
}
