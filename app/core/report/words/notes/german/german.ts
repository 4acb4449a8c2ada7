import type { Notes } from '../../../../notes/notes.ts'
import { GERMAN_BODY } from './body.ts'
import { GERMAN_C3D_PLATES } from './c3d-plates.ts'
import { GERMAN_COORDINATES } from './coordinates.ts'
import { GERMAN_EVENTS } from './events.ts'
import { GERMAN_FILMS } from './films.ts'
import { GERMAN_GATE } from './gate.ts'
import { GERMAN_PEOPLE } from './people.ts'
import { GERMAN_PLATES } from './plates.ts'
import { GERMAN_STALE } from './stale.ts'
import { GERMAN_STANDING } from './standing.ts'
import { GERMAN_STRIDES } from './strides.ts'

export const GERMAN_NOTES: Notes = { ...GERMAN_BODY, ...GERMAN_C3D_PLATES, ...GERMAN_COORDINATES, ...GERMAN_EVENTS, ...GERMAN_FILMS, ...GERMAN_GATE, ...GERMAN_PEOPLE, ...GERMAN_PLATES, ...GERMAN_STALE, ...GERMAN_STANDING, ...GERMAN_STRIDES }
