import { ProblemError } from '../../core/problem.ts'
import type { Library } from '../store/library.ts'
import { userNow } from '../acting.ts'

/** Layouts and choices live in the library: the window's own storage goes with its port. Each user has their own, and until then what the lab had before. */
export const getChoice = (library: Library, key: string): unknown => labChoice(library, ownKey(key)) ?? labChoice(library, key)

export const setChoice = (library: Library, key: string, value: unknown): void => keepLabChoice(library, ownKey(key), value)

/** Of the library, whoever acts. No window names a key with a stroke in it: `engine/…` is the engine's alone. */
export function labChoice({ sql }: Library, key: string): unknown {
  const text = sql.prepare('SELECT value FROM choice WHERE key = ?').pluck().get(key) as string | undefined
  return text === undefined ? null : JSON.parse(text)
}

export function keepLabChoice({ sql }: Library, key: string, value: unknown): void {
  sql.prepare('INSERT INTO choice (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, asJson(value))
}

function ownKey(key: string): string {
  const user = userNow()
  return user === null ? key : `${user}/${key}`
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value ?? null)
  } catch (thrown) {
    throw new ProblemError({ code: 'bad-input', message: 'A choice has to be something that JSON can say.' }, { cause: thrown })
  }
}
