/**
 * Answers that are asked for again whenever an event moves, about things that never change: points, strides, lists of them. An answer is kept with its thing and goes with it, so that there are never
 * more of them than things; without one the same would come out, only later.
 */

/** What a pure function says of each thing, worked out once. */
export function oncePer<Thing extends object, Answer>(of: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const last = lastPer<Thing, { answer: Answer }>()
  return (thing) => last(thing, () => true, () => ({ answer: of(thing) })).answer
}

/** The last that was made for each thing, as long as what else it hangs on is the same. */
export function lastPer<Thing extends object, Answer extends object>(): (thing: Thing, isStill: (last: Answer) => boolean, make: () => Answer) => Answer {
  const known = new WeakMap<Thing, Answer>()
  return (thing, isStill, make) => {
    const before = known.get(thing)
    if (before !== undefined && isStill(before)) return before
    const made = make()
    known.set(thing, made)
    return made
  }
}

/** Whether two lists hold the very same things. */
export const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean => some.length === others.length && some.every((one, at) => one === others[at])
