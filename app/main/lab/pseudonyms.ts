import { createHmac, randomBytes } from 'node:crypto'
import { pseudonymOf, type Pseudonym } from '../../core/lab/pseudonym.ts'
import { keepLabChoice, labChoice } from '../library/choices.ts'
import type { Library } from '../store/library.ts'

/** The same person is the same in every export. It never leaves the library. */
const KEY = 'engine/pseudonym-key'

export function pseudonymFor(library: Library, athleteId: string): Pseudonym {
  return pseudonymOf(createHmac('sha256', String(labChoice(library, KEY) ?? newKey(library))).update(athleteId).digest())
}

function newKey(library: Library): string {
  const key = randomBytes(32).toString('hex')
  keepLabChoice(library, KEY, key)
  return key
}
