import type { Notes } from '../../../../notes/notes.ts'
import { GERMAN_EVENTS } from './events.ts'
import { GERMAN_PLATES } from './plates.ts'
import { GERMAN_STRIDES } from './strides.ts'

export const GERMAN_NOTES: Notes = { ...GERMAN_EVENTS, ...GERMAN_PLATES, ...GERMAN_STRIDES }
