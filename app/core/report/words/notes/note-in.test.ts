import { expect, it } from 'vitest'
import { type NoteKey, said, saidInEnglish } from '../../../notes/notes.ts'
import type { Said } from '../../../notes/said.ts'
import { NOTE_SAMPLES } from '../../../notes/testing/samples.ts'
import { noteIn } from './note-in.ts'

const LANGUAGES = ['de', 'fr', 'es'] as const
const SAMPLES = (Object.entries(NOTE_SAMPLES) as [NoteKey, readonly object[]][]).flatMap(([key, all]) => all.map((values) => JSON.parse(JSON.stringify(said(key, values as never))) as Said))

/** What any language has to tell: digits, decimals apart from their mark; English has a word for one. */
const numbersIn = (text: string) => [...text.replace(/\bone (?=event|column)/, '1 ').replaceAll(',', '.').matchAll(/\d+(?:\.\d+)*/g)].map(([number]) => number).toSorted()

/** Which of the values are read, however deep. */
function readBy(values: object, say: (values: object) => unknown): string[] {
  const read = new Set<string>()
  const watched = (value: object, path: string): object => new Proxy(value, { get: (own, name) => {
    const one: unknown = Reflect.get(own, name)
    const place = Array.isArray(own) ? path : `${path}.${String(name)}`
    if (typeof name === 'string' && Object.hasOwn(own, name) && !Array.isArray(own)) read.add(place)
    return typeof one === 'object' && one !== null ? watched(one, place) : one
  } })
  say(watched(values, ''))
  return [...read].toSorted()
}

it('says each note in each language, of all its values and with the same numbers, and leaves no English', () => {
  for (const one of SAMPLES) {
    const english = saidInEnglish(one)!
    for (const language of LANGUAGES) {
      const words = noteIn(language, english, [one])
      expect([one.key, words]).toEqual([one.key, expect.not.stringMatching(/undefined|NaN|\[object|(?<!\p{L})(?:the|and|of|left|right|were)(?!\p{L})/u)])
      expect([one.key, language, numbersIn(words!)]).toEqual([one.key, language, numbersIn(english)])
      expect([one.key, words === english]).toEqual([one.key, false])
    }
  }
})

it('reads in each language what English reads, and English all there is', () => {
  const read = new Map<string, Set<string>>()
  for (const { key, values } of SAMPLES) {
    const [english, ...others] = [(of: object) => saidInEnglish({ key, values: of as Said['values'] }), ...LANGUAGES.map((language) => (of: object) => noteIn(language, saidInEnglish({ key, values })!, [{ key, values: of as Said['values'] }]))].map((say) => readBy(values, say))
    for (const other of others) expect([key, other]).toEqual([key, english])
    read.set(key, new Set([...(read.get(key) ?? []), ...english!]))
  }
  for (const { key, values } of SAMPLES) expect([key, Object.keys(values).filter((name) => !read.get(key)!.has(`.${name}`))]).toEqual([key, []])
})

it('leaves in English what it does not know, and what another version has said otherwise', () => {
  const turns = said('stride-turns', { turnDeg: 32.4 })
  expect(noteIn('de', 'a turn by 32°', [turns])).toBe('eine Drehung um 32°')
  expect(noteIn('en', 'a turn by 32°', [turns])).toBeNull()
  expect(noteIn('de', 'a turn by 32°', [])).toBeNull()
  expect(noteIn('de', 'a turn by 33°', [turns])).toBeNull()
  expect(noteIn('de', 'a turn by 32°', [{ key: 'stride-turned', values: { turnDeg: 32.4 } }])).toBeNull()
  expect(noteIn('de', 'a turn by 32°', [{ key: 'stride-turns', values: {} }])).toBeNull()
})

it('says several sentences as one text, each once, or none of them', () => {
  const [one, other] = [said('belt-unsaid', {}), said('no-steps', {})]
  const both = `${saidInEnglish(one)} ${saidInEnglish(other)}`
  expect(noteIn('de', both, [one, one, other])).toBe('Niemand hat angegeben, wie schnell das Laufband lief, daher sind Schrittlängen und Geschwindigkeiten nicht bekannt. Es wurde kein Schritt gefunden, daher gibt es weder Gangzyklen noch Parameter.')
  expect(noteIn('de', both, [one, { key: 'unknown', values: {} }])).toBeNull()
})
