import type { z } from 'zod'
import type { foundClockSchema } from '../../contract/library/event-tasks.ts'

/** What a person should know of clocks that were looked for. */
export function doubtfulClocks(films: readonly Pick<z.infer<typeof foundClockSchema>, 'label' | 'verdict' | 'reason'>[]): string[] {
  return films.flatMap(({ label, verdict, reason }) => {
    if (verdict === 'refused') return [`${label}: ${reason} It stays where it was.`]
    return verdict === 'unsure' ? [`${label}: ${reason} Look at it once more: A in Analyse moves it by hand.`] : []
  })
}
