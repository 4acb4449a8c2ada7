import { useEffect } from 'react'
import { overlay } from '../frame/overlay.ts'
import { commands } from './commands.ts'
import { hasModifier, matchesKeys } from './keys.ts'
import { isTextField } from './text-field.ts'

/** Listens for the keys of all commands. */
export function useGlobalKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const command = commands.find(({ keys }) => keys !== undefined && matchesKeys(event, keys))
      if (!command?.keys) return
      // What is open answers to its own key only; the import's preview to none.
      if (document.querySelector('[aria-modal="true"]') && !(command.toggles && overlay.get())) return
      if (isTextField(event.target) && (command.inFields || !hasModifier(command.keys))) return
      event.preventDefault()
      command.run()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
