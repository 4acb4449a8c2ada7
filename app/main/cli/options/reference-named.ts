import { nearestFirst } from '../../../core/nearest-words.ts'
import { ProblemError } from '../../../core/problem.ts'
import { listReferences } from '../../references/references.ts'
import type { Library } from '../../store/library.ts'

const MOST_LISTED = 12

/** By its id, or by its name where no other has that. */
export function idOfReference(library: Library | null, named: string): string {
  const known = listReferences(library)
  if (known.some(({ id }) => id === named)) return named
  const called = known.filter(({ name }) => name === named)
  if (called.length === 1) return called[0]!.id
  if (called.length > 1) throw new ProblemError({ code: 'several-references', message: `${called.length} references are called "${named}".`, hint: `Name one by its id: ${called.map(({ id }) => id).join(', ')}.`, subject: named })
  const ids = known.map(({ id }) => id)
  const more = ids.length > MOST_LISTED ? `, and ${ids.length - MOST_LISTED} more` : ''
  throw new ProblemError({ code: 'not-found', message: named.toLowerCase().endsWith('.json') ? `There is no file ${named}.` : `There is no reference "${named}".`, hint: `There are: ${nearestFirst(named, ids).slice(0, MOST_LISTED).join(', ')}${more}.`, subject: named })
}
