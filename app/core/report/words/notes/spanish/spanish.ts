import type { Notes } from '../../../../notes/notes.ts'
import { SPANISH_EVENTS } from './events.ts'
import { SPANISH_PLATES } from './plates.ts'
import { SPANISH_STRIDES } from './strides.ts'

export const SPANISH_NOTES: Notes = { ...SPANISH_EVENTS, ...SPANISH_PLATES, ...SPANISH_STRIDES }
