import type { SyntheticEvent } from 'react'

/** A click beside the picture leaves the keys where they are: Enter goes on placing points, and does not press again what was clicked. */
export const keepFocus = (event: SyntheticEvent): void => event.preventDefault()
