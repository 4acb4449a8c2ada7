/** Consecutive pieces of a list, each with at most so many items and so much weight; a single heavy item goes alone. */
export function batches<Item>(items: readonly Item[], most: { items: number; weight: number }, weigh: (item: Item) => number): Item[][] {
  const all: Item[][] = []
  let weight = 0
  for (const item of items) {
    const last = all.at(-1)
    const own = weigh(item)
    if (last && last.length < most.items && weight + own <= most.weight) {
      last.push(item)
      weight += own
    } else {
      all.push([item])
      weight = own
    }
  }
  return all
}
