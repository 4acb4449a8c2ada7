/** What would be lost if the window went now: text that is in a field only, files that only this window can send. */
const held = new Set<symbol>()

/** The window asks before it goes, until the answer is called. */
export function holdWindow(): () => void {
  const own = Symbol()
  held.add(own)
  return () => void held.delete(own)
}

addEventListener('beforeunload', (event) => {
  if (held.size > 0) event.preventDefault()
})
