/** Which of many equally high rows are worth drawing. */
export interface RowWindow {
  first: number
  /** One after the last. */
  end: number
}

const OVERSCAN = 6

export function rowWindow(count: number, rowHeight: number, scrollTop: number, height: number): RowWindow {
  const first = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight) - OVERSCAN))
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + OVERSCAN)
  return { first, end: Math.max(first, end) }
}

/** Where to scroll so that a row is wholly in sight; the same place if it is. */
export function scrollToRow(index: number, rowHeight: number, scrollTop: number, height: number): number {
  const top = index * rowHeight
  if (top < scrollTop) return top
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop
}
