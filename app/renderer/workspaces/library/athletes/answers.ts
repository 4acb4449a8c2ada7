import type { Athlete } from '../../../../contract/library.ts'
import { fold } from '../../../../core/fold.ts'

/** Whether an athlete has the tag, and every word that was typed somewhere in name, tags or notes. */
export function answers({ name, tags, notes }: Pick<Athlete, 'name' | 'tags' | 'notes'>, search: string, tag: string | null): boolean {
  if (tag !== null && !tags.includes(tag)) return false
  const text = fold(`${name} ${tags.join(' ')} ${notes}`)
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
