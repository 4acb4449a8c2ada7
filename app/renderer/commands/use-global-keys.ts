import { useEffect } from 'react'
import { commands } from './commands.ts'
import { hasModifier, matchesKeys } from './keys.ts'

/** Listens for the keys of all commands. */
export function useGlobalKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const command = commands.find(({ keys }) => keys !== undefined && matchesKeys(event, keys))
      if (!command?.keys) return
      if (!command.toggles && document.querySelector('[aria-modal="true"]')) return
      if (isTextField(event.target) && (command.notInFields || !hasModifier(command.keys))) return
      event.preventDefault()
      command.run()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'file', 'range'].includes(target.type)
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable)
}
