/** What a trial's skeleton is made from: its films, their clocks and the calibration of its session. */
import { and, desc, eq, isNull, or } from 'drizzle-orm'
import { clocksOf, type Clock } from '../library/clocks.ts'
import { resultOf, type MediaRow } from '../library/media.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/tables/files.ts'
import { livePlace, ofTrial, type TrialPlace } from './place.ts'

interface Film {
  row: MediaRow
  label: string
  /** Artifact; undefined until the film has been prepared. */
  packetTable: string | undefined
  clock: Clock
}

export interface TrialInputs {
  films: Film[]
  /** The trial's own, else the session's; of several the newest. */
  calibration: MediaRow | undefined
}

/** cam2 before cam10. */
export const byName = new Intl.Collator('en', { numeric: true }).compare

export function inputsOf(library: Library, place: TrialPlace): TrialInputs {
  const { sessionId, trialId } = place
  livePlace(library, place)
  const rows = library.query
    .select()
    .from(media)
    .where(and(eq(media.sessionId, sessionId), isNull(media.deletedUs), or(ofTrial(media.trialId, trialId), isNull(media.trialId))))
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
export function lackingIn({ films, calibration }: TrialInputs): string | null {
  if (films.length === 0) return 'There is no footage here.'
  if (films.length === 1) return 'There is one camera: 3D needs two at least.'
  if (!calibration) return 'There is no calibration: import one into the session, or make one.'
  const unprepared = films.filter(({ packetTable }) => packetTable === undefined)
  if (unprepared.some(({ row }) => row.state !== 'failed')) return 'The footage is still being prepared.'
  if (films.length - unprepared.length < 2) return 'Fewer than two films could be prepared: see in the Library why.'
  return null
}
