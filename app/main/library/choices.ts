import { ProblemError } from '../../core/problem.ts'
import type { Library } from '../store/library.ts'
import { userNow } from '../users/acting.ts'

/** Layouts and choices live in the library: the window's own storage goes with its port. Each user has their own, and until then what the lab had before. */
export function getChoice(library: Library, key: string): unknown {
  const value = library.sql.prepare('SELECT value FROM choice WHERE key = ?').pluck()
  const text = (value.get(ownKey(key)) ?? value.get(key)) as string | undefined
  return text === undefined ? null : JSON.parse(text)
}

export function setChoice(library: Library, key: string, value: unknown): void {
  library.sql
    .prepare('INSERT INTO choice (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(ownKey(key), asJson(value))
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
