const MOST = 64

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
