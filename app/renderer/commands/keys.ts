/**
 * Keys as commands name them: `Ctrl+Shift+Z`, `Alt+1`, `F2`, `?`, `Space`, `ArrowLeft`, `Plus`, and `1–9` for any of them.
 * On a Mac, Ctrl also stands for ⌘.
 */
export interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

const NAMED: Readonly<Record<string, string>> = { Space: ' ', Plus: '+', Minus: '-' }

const SHOWN: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  Plus: '+',
  Minus: '−',
}

export function matchesKeys(event: KeyPress, keys: string): boolean {
  const parts = keys.split('+')
  const name = parts.pop() ?? ''
  const wants = (modifier: string) => parts.includes(modifier)
  // A sign such as ? or + already is what Shift made of a key.
  const shiftMatters = !/^[^a-z0-9 ]$/i.test(NAMED[name] ?? name)
  return (
    isKey(event.key, name) &&
    (event.ctrlKey || event.metaKey) === wants('Ctrl') &&
    event.altKey === wants('Alt') &&
    (!shiftMatters || event.shiftKey === wants('Shift'))
  )
}

function isKey(pressed: string, name: string): boolean {
  const [first, last] = name.split('–')
  if (first !== undefined && last !== undefined) return pressed.length === 1 && pressed >= first && pressed <= last
  return pressed.toLowerCase() === (NAMED[name] ?? name).toLowerCase()
}

/** As people read them: `Shift ←`. */
export const shownKeys = (keys: string) =>
  keys
    .split('+')
    .map((part) => SHOWN[part] ?? part)
    .join(' ')

export const hasModifier = (keys: string) => /Ctrl|Alt/.test(keys) || /^F\d/.test(keys)
