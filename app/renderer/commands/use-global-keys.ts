import { useLayoutEffect } from 'react'
import { overlay } from '../frame/overlay.ts'
import { keysOf } from './command.ts'
import { commandsHere } from './commands.ts'
import { hasModifier, matchesKeys } from './keys.ts'
import { hasOwnUse } from './own-keys.ts'
import { isTextField } from './text-field.ts'

/** Listens for the keys of all commands, from the moment that the window can be seen. */
export function useGlobalKeys(): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const command = commandsHere().find((one) => keysOf(one).some((keys) => matchesKeys(event, keys)))
      if (!command?.keys) return
      // What is open answers to its own key only; the import's preview to none.
      if (document.querySelector('[aria-modal="true"]') && !(command.toggles && overlay.get())) return
      if (isTextField(event.target) && (command.inFields || command.where || !hasModifier(command.keys))) return
      if (command.where && hasOwnUse(event.target, event)) return
      event.preventDefault()
      if (command.where && event.repeat && !command.repeats) return
      command.run({ key: event.key, repeat: event.repeat })
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
