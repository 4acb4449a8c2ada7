/** Which sections a report has, and in which order. */

interface SectionChoice<Id extends string> {
  id: Id
  isShown: boolean
}

/** What was chosen, in its order, and behind that what a later version of the program has added, as it comes. */
export function wholeOrder<Id extends string>(chosen: readonly SectionChoice<Id>[], known: readonly Id[]): SectionChoice<Id>[] {
  const kept = chosen.filter(({ id }, place) => known.includes(id) && chosen.findIndex((one) => one.id === id) === place)
  return [...kept, ...known.filter((id) => !kept.some((one) => one.id === id)).map((id) => ({ id, isShown: true }))]
}

/** One of them further up or down; at the end it stays. */
export function movedBy<Item>(items: readonly Item[], place: number, by: -1 | 1): Item[] {
  const to = place + by
  if (to < 0 || to >= items.length) return [...items]
  const moved = [...items]
  const [one] = moved.splice(place, 1)
  moved.splice(to, 0, one!)
  return moved
}
