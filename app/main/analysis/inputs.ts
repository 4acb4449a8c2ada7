/** What a trial's skeleton is made from: its films, their clocks and the calibration of its session. */
import { and, desc, eq, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import { analysisChoices } from '../../contract/analysis.ts'
import { remediesSchema } from '../../contract/preflight.ts'
import type { Remedy } from '../../core/preflight/finding.ts'
import { clocksOf, type Clock } from '../library/clocks.ts'
import { liveSession, liveTrial } from '../library/live.ts'
import { resultOf, type MediaRow } from '../library/media.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/schema.ts'

export interface TrialPlace {
  sessionId: string
  trialId: string | null
}

interface Film {
  row: MediaRow
  label: string
  /** Artifact; undefined until the film has been prepared. */
  packetTable: string | undefined
  clock: Clock
}

export interface AnalysisInputs {
  films: Film[]
  /** The trial's own, else the session's; of several the newest. */
  calibration: MediaRow | undefined
}

/** cam2 before cam10. */
const byName = new Intl.Collator('en', { numeric: true }).compare

export function inputsOf(library: Library, { sessionId, trialId }: TrialPlace): AnalysisInputs {
  liveSession(library, sessionId)
  if (trialId !== null) liveTrial(library, trialId, sessionId)
  const ofTrial = trialId === null ? isNull(media.trialId) : eq(media.trialId, trialId)
  const rows = library.query
    .select()
    .from(media)
    .where(and(eq(media.sessionId, sessionId), isNull(media.deletedUs), or(ofTrial, isNull(media.trialId))))
    .orderBy(desc(media.importedUs))
    .all()
  const footage = rows.filter((row) => row.kind === 'footage' && row.trialId === trialId)
  const calibrations = rows.filter((row) => row.kind === 'calibration')
  const clocks = clocksOf(library, footage.map(({ id }) => id))
  const films = footage.map((row) => ({ row, label: row.camera ?? row.name, packetTable: resultOf(library, row.contentHash, 'packet-table'), clock: clocks.get(row.id)! }))
  return {
    films: films.sort((one, other) => byName(one.label, other.label) || byName(one.row.name, other.row.name)),
    calibration: calibrations.find((row) => row.trialId === trialId) ?? calibrations[0],
  }
}

/** Why no skeleton can be made, in words. */
export function lackingIn({ films, calibration }: AnalysisInputs): string | null {
  if (films.length === 0) return 'There is no footage here.'
  if (films.length === 1) return 'There is one camera: 3D needs two at least.'
  if (!calibration) return 'There is no calibration: import one into the session, or make one.'
  const unprepared = films.filter(({ packetTable }) => packetTable === undefined)
  if (unprepared.some(({ row }) => row.state !== 'failed')) return 'The footage is still being prepared.'
  if (films.length - unprepared.length < 2) return 'Fewer than two films could be prepared: see in the Library why.'
  return null
}

/** What an analysis was made from, as it is kept beside it. */
export const madeFromSchema = z.object({
  calibration: z.string(),
  films: z.array(z.object({ content: z.string(), offsetUs: z.number(), rate: z.number() })),
  /** What a person did about a calibration that disagreed with the films. */
  remedies: remediesSchema,
  /** What else was chosen; empty where an earlier version has made it. */
  choices: analysisChoices.omit({ remedies: true }).default({}),
})
export type MadeFrom = z.infer<typeof madeFromSchema>

export function madeFrom({ films, calibration }: AnalysisInputs, remedies: readonly Remedy[], choices: MadeFrom['choices'] = {}): MadeFrom {
  return {
    remedies: [...remedies] as MadeFrom['remedies'],
    choices,
    calibration: calibration?.contentHash ?? '',
    films: films.map(({ row, clock }) => ({ content: row.contentHash, offsetUs: clock.offsetUs, rate: clock.rate })),
  }
}

/** Why what was made from the one is not what the other would give, with the same choices. */
export function staleReason(then: MadeFrom, now: Pick<MadeFrom, 'calibration' | 'films'>): string | null {
  if (then.calibration !== now.calibration) return 'Another calibration counts now.'
  const contents = (one: Pick<MadeFrom, 'films'>) => one.films.map(({ content }) => content).sort().join(' ')
  if (contents(then) !== contents(now)) return 'The trial has other films now.'
  const moved = now.films.some((film) => !then.films.some((one) => one.content === film.content && one.offsetUs === film.offsetUs && one.rate === film.rate))
  return moved ? 'Cameras were moved on session time.' : null
}
