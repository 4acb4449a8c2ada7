/** Of each note, values with which it is said in all its ways. */
import type { NoteKey, ValuesOf } from '../notes.ts'
import { BODY_SAMPLES } from './body-samples.ts'
import { C3D_SAMPLES } from './c3d-samples.ts'
import { FILE_SAMPLES } from './file-samples.ts'
import { FILM_FILE_SAMPLES } from './film-file-samples.ts'
import { FILM_SAMPLES } from './film-samples.ts'
import { GATE_SAMPLES } from './gate-samples.ts'
import { STEP_SAMPLES } from './step-samples.ts'

export const NOTE_SAMPLES: { readonly [Key in NoteKey]: readonly ValuesOf<Key>[] } = { ...BODY_SAMPLES, ...C3D_SAMPLES, ...FILE_SAMPLES, ...FILM_FILE_SAMPLES, ...FILM_SAMPLES, ...GATE_SAMPLES, ...STEP_SAMPLES }
