/** Clocks of films of which nobody has said when they began. */
import type { z } from 'zod'
import { synchronisedSchema, type synchroniseParams } from '../../contract/reconstruction-tasks.ts'
import type { Progress } from '../../contract/progress.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { assumedClock, isGivenClock, keepFoundClocks } from '../library/clocks.ts'
import type { PosedFilm } from './associate-trial.ts'

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
  const clocks = posed.map(({ film }, n) => (fixed[n] ? film.clock : assumedClock(film.row.facts))).map(({ offsetUs, rate }) => ({ offsetUs, rate }))
  const artifact = (hash: string) => library.layout.artifactFile(hash)
  const { run, outputs } = await stage({
    worker: 'reconstruct',
    stage: 'synchronise',
    inputs: { cameras: camerasFile, ...Object.fromEntries(posed.flatMap(({ film, people }, n) => [[`people-${n + 1}`, people], [`packet-table-${n + 1}`, film.packetTable!]])) },
    params: { clocks, fixed, labels: posed.map(({ film }) => film.label) },
    extra: {
      cameras: artifact(camerasFile),
      films: posed.map(({ film, people }, n) => ({ label: film.label, people: artifact(people), packetTable: artifact(film.packetTable!), clock: clocks[n]! })),
    } satisfies Partial<z.input<typeof synchroniseParams>>,
    progress,
  })
  const { films } = synchronisedSchema.parse(run.summary)
  for (const { label, verdict, reason } of films) if (verdict === 'unsure' || verdict === 'refused') warn(`${label}: ${reason} ${verdict === 'refused' ? 'It stays where it was.' : 'Look at it once more: A in Analyse moves it by hand.'}`)
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
