import { useEffect } from 'react'
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
      if (!command.toggles && document.querySelector('[aria-modal="true"]')) return
      if (isTextField(event.target) && (command.inFields || !hasModifier(command.keys))) return
      event.preventDefault()
      command.run()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
