/** Ctrl-C, and being told to end. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const
/** npm and the launcher pass on what the terminal has told already: what comes so soon after is no second wish. Workers have 3 s to end in. */
const ONE_WISH_MS = 4_000

export const INTERRUPTED_EXIT = 130

/** Acts at the first one; a later one ends the process at once. Gives what ends the listening. */
export function onInterruption(act: () => void): () => void {
  let firstMs: number | undefined
  const hear = () => {
    const now = performance.now()
    if (firstMs !== undefined && now - firstMs > ONE_WISH_MS) process.exit(INTERRUPTED_EXIT)
    if (firstMs !== undefined) return
    firstMs = now
    act()
  }
  for (const signal of SIGNALS) process.on(signal, hear)
  return () => {
    for (const signal of SIGNALS) process.off(signal, hear)
  }
}
