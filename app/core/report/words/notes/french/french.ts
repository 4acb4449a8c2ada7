import type { Notes } from '../../../../notes/notes.ts'
import { FRENCH_EVENTS } from './events.ts'
import { FRENCH_PLATES } from './plates.ts'
import { FRENCH_STRIDES } from './strides.ts'

export const FRENCH_NOTES: Notes = { ...FRENCH_EVENTS, ...FRENCH_PLATES, ...FRENCH_STRIDES }
