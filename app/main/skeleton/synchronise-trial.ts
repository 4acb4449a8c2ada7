/** Clocks of films of which nobody has said when they began. */
import type { z } from 'zod'
import type { Progress } from '../../contract/basics/progress.ts'
import { synchronisedSchema, type synchroniseParams } from '../../contract/analysis/reconstruction-tasks.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { assumedClock, isGivenClock, keepFoundClocks } from '../library/clocks.ts'
import { doubtfulClocks } from '../trial/doubtful-clocks.ts'
import { togetherOf, type PosedFilm } from './posed-films.ts'

type Film = PosedFilm['film']

export interface SynchronisedTrial {
  /** The films with the clocks that count from now on. */
  posed: PosedFilm[]
  /** Artifact; null where every film's clock was given. */
  sync: string | null
  films: z.infer<typeof synchronisedSchema>['films']
}

export async function synchroniseTrial({ library, stage, warn }: Pick<JobContext, 'library' | 'stage' | 'warn'>, camerasFile: string, posed: readonly PosedFilm[], progress: (progress: Progress) => void): Promise<SynchronisedTrial> {
  const fixed = posed.map(({ film }) => isGiven(film))
  if (fixed.every(Boolean)) return { posed: [...posed], sync: null, films: [] }
  // What was found before is found anew, from where it began: the same films give the same result.
  const from = posed.map((one, n) => (fixed[n] ? one : { ...one, film: { ...one.film, clock: assumedClock(one.film.row.facts) } }))
  const { inputs, params, together } = togetherOf(library, camerasFile, from)
  const { run, outputs } = await stage({
    worker: 'reconstruct',
    stage: 'synchronise',
    inputs,
    params: { ...params, fixed },
    extra: together satisfies Partial<z.input<typeof synchroniseParams>>,
    progress,
  })
  const { films } = synchronisedSchema.parse(run.summary)
  doubtfulClocks(films).forEach(warn)
  // The reference's clock is the session's: nothing was found of it.
  const found = posed.map(({ film }, n) => ({ film, clock: FOUND.includes(films[n]!.verdict) ? films[n]!.clock : null }))
  keepFoundClocks(library, found.filter((_, n) => !fixed[n]).map(({ film, clock }) => ({ mediaId: film.row.id, clock })))
  return { posed: posed.map((one, n) => ({ ...one, film: { ...one.film, clock: clockOf(one.film, fixed[n]!, found[n]!.clock) } })), sync: outputs['sync']!, films }
}

const FOUND: readonly string[] = ['sure', 'unsure']
/** Somebody has asked that sound or flashes tell it: then the person in the pictures is not asked. */
const isGiven = ({ clock }: Film) => isGivenClock(clock) || clock.source === 'sound' || clock.source === 'flash'

function clockOf({ clock, row }: Film, isFixed: boolean, found: { offsetUs: number; rate: number } | null): Film['clock'] {
  if (isFixed) return clock
  return found ? { offsetUs: Math.round(found.offsetUs), rate: found.rate, source: 'found' } : assumedClock(row.facts)
}
