import { createHmac, randomBytes } from 'node:crypto'
import { pseudonymOf, type Pseudonym } from '../../core/lab/pseudonym.ts'
import type { Library } from '../store/library.ts'

/** Of the library, not of a user: the same person is the same in every export. It never leaves it. */
const KEY = 'pseudonym-key'

export function pseudonymFor({ sql }: Library, athleteId: string): Pseudonym {
  sql.prepare('INSERT INTO choice (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING').run(KEY, JSON.stringify(randomBytes(32).toString('hex')))
  const key = JSON.parse(sql.prepare('SELECT value FROM choice WHERE key = ?').pluck().get(KEY) as string) as string
  return pseudonymOf(createHmac('sha256', key).update(athleteId).digest())
}
