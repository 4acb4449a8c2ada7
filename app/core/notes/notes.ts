/** All that the program notes of a measurement as data, said in English; `core/report/words/notes` says it in other languages. */
import type { Oddity } from '../formats/inspection.ts'
import { EVENT_NOTES } from './english/events.ts'
import { PLATE_NOTES } from './english/plates.ts'
import { STRIDE_NOTES } from './english/strides.ts'
import type { Said, Saying } from './said.ts'

const ENGLISH = { ...EVENT_NOTES, ...PLATE_NOTES, ...STRIDE_NOTES } as const
/** In another language. */
export type Notes = typeof ENGLISH
export type NoteKey = keyof Notes
export type ValuesOf<Key extends NoteKey> = Parameters<Notes[Key]> extends [infer Values] ? Values : Readonly<Record<string, never>>

export const said = <Key extends NoteKey>(key: Key, values: ValuesOf<Key>): Said => ({ key, values: values as Said['values'] })

/** Null where these sayings do not know it: another version has made it. */
export function sayIn(sayings: Readonly<Record<string, Saying>>, { key, values }: Said): string | null {
  return Object.hasOwn(sayings, key) ? sayings[key]!(values as never) : null
}

const inEnglish = <Key extends NoteKey>(key: Key, values: ValuesOf<Key>): string => sayIn(ENGLISH, said(key, values))!
export const saidInEnglish = (one: Said): string | null => sayIn(ENGLISH, one)

interface More {
  hint?: string | undefined
  /** What programs know it by, where several sentences have one. */
  code?: string
}

/** A finding as a report can say it. */
export function noted<Key extends NoteKey>(level: Oddity['level'], key: Key, values: ValuesOf<Key>, { hint, code = key }: More = {}): Oddity {
  return { level, code, message: inEnglish(key, values), said: [said(key, values)], ...(hint !== undefined && { hint }) }
}
