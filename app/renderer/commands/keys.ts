/** Keys as people read them: `Ctrl+Shift+Z`, `Alt+1`, `F2`, `?`. On a Mac, Ctrl also stands for ⌘. */
export interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

export function matchesKeys(event: KeyPress, keys: string): boolean {
  const parts = keys.split('+')
  const key = parts.pop() ?? ''
  const wants = (modifier: string) => parts.includes(modifier)
  // A sign such as ? already is what Shift made of a key.
  const shiftMatters = key.length > 1 || /[a-z0-9]/i.test(key)
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === wants('Ctrl') &&
    event.altKey === wants('Alt') &&
    (!shiftMatters || event.shiftKey === wants('Shift'))
  )
}

export const hasModifier = (keys: string) => /Ctrl|Alt/.test(keys) || /^F\d/.test(keys)
