import type { KeyPress } from './keys.ts'

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']

/** Where no text is written: whether what has the focus means something of its own by a key: a button by Space, a slider or a radio by arrows, a list to choose from or an open menu by all of them. */
export function hasOwnUse(target: EventTarget | null, { key, ctrlKey, metaKey }: Pick<KeyPress, 'key' | 'ctrlKey' | 'metaKey'>): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('[role="menu"], [role="listbox"], select')) return true
  if (target.matches('input')) return key === ' ' || ARROWS.includes(key)
  if (target.matches('button, a, summary, [role="button"]')) return key === ' ' || (key === 'Enter' && !ctrlKey && !metaKey)
  return target.matches('[role="separator"]') && ARROWS.includes(key)
}
