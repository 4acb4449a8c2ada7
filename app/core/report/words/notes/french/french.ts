import type { Notes } from '../../../../notes/notes.ts'
import { FRENCH_BODY } from './body.ts'
import { FRENCH_C3D_PLATES } from './c3d-plates.ts'
import { FRENCH_COORDINATES } from './coordinates.ts'
import { FRENCH_EVENTS } from './events.ts'
import { FRENCH_FILMS } from './films.ts'
import { FRENCH_GATE } from './gate.ts'
import { FRENCH_PEOPLE } from './people.ts'
import { FRENCH_PLATES } from './plates.ts'
import { FRENCH_STALE } from './stale.ts'
import { FRENCH_STANDING } from './standing.ts'
import { FRENCH_STRIDES } from './strides.ts'

export const FRENCH_NOTES: Notes = { ...FRENCH_BODY, ...FRENCH_C3D_PLATES, ...FRENCH_COORDINATES, ...FRENCH_EVENTS, ...FRENCH_FILMS, ...FRENCH_GATE, ...FRENCH_PEOPLE, ...FRENCH_PLATES, ...FRENCH_STALE, ...FRENCH_STANDING, ...FRENCH_STRIDES }
