import type { Notes } from '../../../../notes/notes.ts'
import { SPANISH_BODY } from './body.ts'
import { SPANISH_C3D_PLATES } from './c3d-plates.ts'
import { SPANISH_COORDINATES } from './coordinates.ts'
import { SPANISH_EVENTS } from './events.ts'
import { SPANISH_FILMS } from './films.ts'
import { SPANISH_GATE } from './gate.ts'
import { SPANISH_PEOPLE } from './people.ts'
import { SPANISH_PLATES } from './plates.ts'
import { SPANISH_STALE } from './stale.ts'
import { SPANISH_STANDING } from './standing.ts'
import { SPANISH_STRIDES } from './strides.ts'

export const SPANISH_NOTES: Notes = { ...SPANISH_BODY, ...SPANISH_C3D_PLATES, ...SPANISH_COORDINATES, ...SPANISH_EVENTS, ...SPANISH_FILMS, ...SPANISH_GATE, ...SPANISH_PEOPLE, ...SPANISH_PLATES, ...SPANISH_STALE, ...SPANISH_STANDING, ...SPANISH_STRIDES }
