import type { KeyPress } from './keys.ts'

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']

/** Where no text is written: whether what has the focus means something of its own by a key: a button by Space, a slider or a radio by arrows, a list to choose from or an open menu by all of them. */
export function hasOwnUse(target: EventTarget | null, { key, ctrlKey, metaKey, altKey }: Pick<KeyPress, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  if (!(target instanceof Element)) return false
  // A letter alone chooses what begins with it; with Alt it does not.
  if (target.closest('[role="menu"], [role="listbox"], select')) return !(altKey && /^[a-z0-9]$/i.test(key))
  if (target.matches('input')) return key === ' ' || ARROWS.includes(key)
  if (target.matches('button, a, summary, [role="button"]')) return key === ' ' || (key === 'Enter' && !ctrlKey && !metaKey)
  return target.matches('[role="separator"]') && ARROWS.includes(key)
}
