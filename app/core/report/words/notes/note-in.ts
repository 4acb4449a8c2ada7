/** What the program notes, in the language of a report. */
import { type Notes, saidInEnglish, sayIn, together } from '../../../notes/notes.ts'
import type { Said } from '../../../notes/said.ts'
import { FRENCH_NOTES } from './french/french.ts'
import { GERMAN_NOTES } from './german/german.ts'
import { SPANISH_NOTES } from './spanish/spanish.ts'

const NOTES: Readonly<Record<'de' | 'fr' | 'es', Notes>> = { de: GERMAN_NOTES, fr: FRENCH_NOTES, es: SPANISH_NOTES }

/**
 * Null where it is to be told as it was stored, in English: nothing of it is known as data, or another version has written that, of which this one would say something else. `message`: what was stored, a sentence of
 * each.
 */
export function noteIn(language: 'en' | keyof typeof NOTES, message: string, said: readonly Said[]): string | null {
  if (language === 'en' || said.length === 0) return null
  try {
    if (together(said.map(saidInEnglish)) !== message) return null
    const sentences = said.map((one) => sayIn(NOTES[language], one))
    return sentences.includes(null) ? null : together(sentences as string[])
  } catch {
    return null
  }
}
