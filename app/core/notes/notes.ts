/** All that the program notes of a measurement as data, said in English; `core/report/words/notes` says it in other languages. */
import type { Oddity } from '../formats/inspection.ts'
import { BODY_NOTES } from './english/body.ts'
import { C3D_FILE_NOTES } from './english/c3d-files.ts'
import { C3D_PLATE_NOTES } from './english/c3d-plates.ts'
import { CALIBRATION_FILE_NOTES } from './english/calibration-files.ts'
import { COORDINATE_NOTES } from './english/coordinates.ts'
import { DATA_FILE_NOTES } from './english/data-files.ts'
import { EVENT_NOTES } from './english/events.ts'
import { FILM_FILE_NOTES } from './english/film-files.ts'
import { FILM_NOTES } from './english/films.ts'
import { GATE_NOTES } from './english/gate.ts'
import { KEYPOINT_FILE_NOTES } from './english/keypoint-files.ts'
import { MOTION_FILE_NOTES } from './english/motion-files.ts'
import { PEOPLE_NOTES } from './english/people.ts'
import { PLATE_NOTES } from './english/plates.ts'
import { STALE_NOTES } from './english/stale.ts'
import { STANDING_NOTES } from './english/standing.ts'
import { STRIDE_NOTES } from './english/strides.ts'
import type { Said, Saying } from './said.ts'

const ENGLISH = { ...BODY_NOTES, ...C3D_FILE_NOTES, ...C3D_PLATE_NOTES, ...CALIBRATION_FILE_NOTES, ...COORDINATE_NOTES, ...DATA_FILE_NOTES, ...EVENT_NOTES, ...FILM_FILE_NOTES, ...FILM_NOTES, ...GATE_NOTES, ...KEYPOINT_FILE_NOTES, ...MOTION_FILE_NOTES, ...PEOPLE_NOTES, ...PLATE_NOTES, ...STALE_NOTES, ...STANDING_NOTES, ...STRIDE_NOTES } as const
/** In another language. */
export type Notes = typeof ENGLISH
export type NoteKey = keyof Notes
export type ValuesOf<Key extends NoteKey> = Parameters<Notes[Key]> extends [infer Values] ? Values : Readonly<Record<string, never>>

export const said = <Key extends NoteKey>(key: Key, values: ValuesOf<Key>): Said => ({ key, values: values as Said['values'] })

/** Null where these sayings do not know it: another version has made it. */
export function sayIn(sayings: Readonly<Record<string, Saying>>, { key, values }: Said): string | null {
  return Object.hasOwn(sayings, key) ? sayings[key]!(values as never) : null
}

export const saidInEnglish = (one: Said): string => sayIn(ENGLISH, one) ?? ''

/** Sentences as one text, each once. */
export const together = (sentences: readonly string[]): string => [...new Set(sentences)].join(' ')

interface More {
  field?: string | undefined
  hint?: string | undefined
}

/** A finding as a report can say it. */
export function noted<Key extends NoteKey>(level: Oddity['level'], key: Key, values: ValuesOf<Key>, { code = key, ...more }: More & { /** What programs know it by, where several sentences have one. */ code?: string } = {}): Oddity {
  return notedAs(level, code, [said(key, values)], more)
}

/** One of several sentences. */
export function notedAs(level: Oddity['level'], code: string, sentences: readonly Said[], { field, hint }: More = {}): Oddity {
  return { level, code, ...(field !== undefined && { field }), message: together(sentences.map(saidInEnglish)), said: [...sentences], ...(hint !== undefined && { hint }) }
}
