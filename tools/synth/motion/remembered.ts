const MOST = 64
const MOST_KEPT = 20_000

/** A way to ask for a time once only. */
export type Memory = <T>(curve: (timeS: number) => T) => (timeS: number) => T

/** Asks once what is asked again soon: while a swing's lift is sought, all it hangs on is wanted at the same few times. */
export function remembered<T>(curve: (timeS: number) => T): (timeS: number) => T {
  const known = new Map<number, T>()
  return (timeS) => {
    const before = known.get(timeS)
    if (before !== undefined) return before
    if (known.size === MOST) known.clear()
    const value = curve(timeS)
    known.set(timeS, value)
    return value
  }
}

/** Asks once what is asked again after all else, as long as a minute's moments find room: for what is thrown away soon. */
export function kept<T>(curve: (timeS: number) => T): (timeS: number) => T {
  const known = new Map<number, T>()
  return (timeS) => {
    const before = known.get(timeS)
    if (before !== undefined) return before
    const value = curve(timeS)
    if (known.size < MOST_KEPT) known.set(timeS, value)
    return value
  }
}

/** One of each, made when it is first asked for. */
export function oneEach<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}
