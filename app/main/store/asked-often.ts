/** Typed queries that are asked dozens of times while somebody waits: to word one takes ten times as long as to answer it, so that it is worded once for each library. */
import type { Store } from './database.ts'

export function askedOften<Query>(worded: (query: Store['query']) => Query): (store: Pick<Store, 'query'>) => Query {
  const known = new WeakMap<Store['query'], Query>()
  return ({ query }) => {
    const ready = known.get(query) ?? worded(query)
    known.set(query, ready)
    return ready
  }
}
