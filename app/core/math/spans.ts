export interface Span {
  first: number
  last: number
}

/** Whole numbers that follow each other, as stretches; in any order. */
export function spansOf(numbers: readonly number[]): Span[] {
  return joinSpans(numbers.toSorted((a, b) => a - b).map((number) => ({ first: number, last: number })))
}

/** Stretches in their order; those that follow each other at once are one. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const { first, last } of spans) {
    const open = joined.at(-1)
    if (open?.last === first - 1) open.last = last
    else joined.push({ first, last })
  }
  return joined
}
