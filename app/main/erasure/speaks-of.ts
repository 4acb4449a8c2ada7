/** Whether a row speaks of one person: by an id of theirs, by what was written of them, or by their name. */
import { holdsRun, holdsWords, isTellingName, lengthOf, runsToFind, splitWords } from '../../core/lab/word-runs.ts'
import type { Whose } from './whose.ts'

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Where something is called by a name and by nothing else. */
const CALLED = new Set(['name', 'title', 'value'])

export interface SpeaksOf {
  /** Of a row that may be of anybody. */
  row(row: Readonly<Record<string, unknown>>): boolean
  /** Of what something is called; `of`: whose films it has. */
  name(name: string, of: { theirs: boolean; others: boolean }): boolean
}

export function speaksOf({ ids, names, texts, others }: Whose): SpeaksOf {
  const isTelling = (name: string) => isTellingName(name) && !others.names.some((other) => holdsWords(other, splitWords(name)))
  const runs = runsToFind({ names: names.filter(isTelling), texts })
  const lengths = new Set([...runs].map(lengthOf))
  const tells = (text: string) => holdsRun(splitWords(text), lengths, (run) => runs.has(run))
  // A name that many words are: it counts where it is all that stands there, and nobody else is spoken of.
  const plain = names.filter((name) => !isTelling(name)).map(splitWords)
  const isPlain = (text: string) => plain.some((words) => words.length > 0 && splitWords(text).join(' ') === words.join(' '))
  return {
    row(row) {
      const said = Object.entries(row).flatMap(([field, value]) => (typeof value === 'string' ? [{ field, value }] : []))
      const named = said.flatMap(({ value }) => value.match(ID) ?? [])
      if (named.some((id) => ids.has(id))) return true
      const parts = said.flatMap(({ field, value }) => textsIn(field, value))
      if (parts.some(({ text }) => tells(text))) return true
      return !named.some((id) => others.ids.has(id)) && parts.some(({ field, text }) => CALLED.has(field) && isPlain(text))
    },
    name: (name, of) => tells(name) || (of.theirs ? plain.some((words) => holdsWords(name, words)) : !of.others && isPlain(name)),
  }
}

/** Of JSON its texts, each by the field that holds it, without the names of fields; of anything else itself. */
function textsIn(column: string, value: string): { field: string; text: string }[] {
  const texts: { field: string; text: string }[] = []
  const collect = (field: string, one: unknown): void => {
    if (typeof one === 'string') texts.push({ field, text: one })
    else if (Array.isArray(one)) for (const item of one) collect(field, item)
    else if (typeof one === 'object' && one !== null) for (const [name, item] of Object.entries(one)) collect(name, item)
  }
  try {
    collect(column, JSON.parse(value))
  } catch {
    texts.push({ field: column, text: value })
  }
  return texts
}
