/** Where cameras, and force plates in files of their own, lie on session time. */
import { eq, inArray } from 'drizzle-orm'
import type { FootageCamera, SetClock } from '../../contract/library/footage.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Library } from '../store/library.ts'
import { media, stream } from '../store/tables/files.ts'
import { record } from './history.ts'
import { mediaRow } from './media.ts'

export type Clock = FootageCamera['clock']
type PlacedClock = Exclude<SetClock, { clock: null }>

type StreamRow = typeof stream.$inferSelect

export function clocksOf(library: Library, mediaIds: readonly string[]): Map<string, Clock> {
  const rows = library.query.select().from(stream).where(inArray(stream.mediaId, [...mediaIds])).all()
  const known = new Map(rows.map((row) => [row.mediaId, row]))
  const films = library.query.select({ id: media.id, facts: media.facts }).from(media).where(inArray(media.id, [...mediaIds])).all()
  return new Map(films.map(({ id, facts }) => [id, clockOf(known.get(id), facts)]))
}

/** By hand, or as it was proposed: one gesture, however many cameras it moves. */
export function setClocks(library: Library, clocks: readonly SetClock[]): void {
  const wanted = [...new Map(clocks.map((clock) => [clock.mediaId, clock])).values()]
  const moves = wanted.flatMap((clock) => {
    const { kind, name, camera, facts } = mediaRow(library, clock.mediaId)
    if (kind !== 'footage' && facts['holds'] !== 'forces and moments')
      throw new ProblemError({ code: 'not-footage', message: `${name} is neither footage nor forces: it has no place on session time yet.`, subject: name })
    const before = rowOf(library, clock.mediaId)
    return stays(clock, clockOf(before, facts)) ? [] : [{ clock, label: camera ?? name, before, isFilm: kind === 'footage' }]
  })
  library.sql.transaction(() => {
    for (const { clock } of moves) library.query.insert(stream).values({ mediaId: clock.mediaId }).onConflictDoNothing().run()
    record(
      library,
      `${moves.every(({ clock }) => isTakenBack(clock)) ? 'Taking back the move of' : 'Moving'} ${moves.length === 1 ? moves[0]?.label : `${moves.length} ${moves.every(({ isFilm }) => isFilm) ? 'cameras' : 'recordings'}`} on session time`,
      moves.map(({ clock, before }) => ({
        table: 'stream',
        id: clock.mediaId,
        before: { manualOffsetUs: before?.manualOffsetUs ?? null, manualRate: before?.manualRate ?? null, manualErrorUs: before?.manualErrorUs ?? null },
        after: isTakenBack(clock) ? { manualOffsetUs: null, manualRate: null, manualErrorUs: null } : { manualOffsetUs: clock.offsetUs, manualRate: clock.rate, manualErrorUs: clock.standardErrorUs ?? null },
      })),
    )
  })()
}

/** What a file beside the footage says: nobody's gesture, so nothing to undo, and no word against a person's. */
export function stateClocks(library: Library, clocks: readonly PlacedClock[]): void {
  library.sql.transaction(() => {
    for (const { mediaId, offsetUs, rate } of clocks) {
      const stated = { statedOffsetUs: offsetUs, statedRate: rate }
      library.query.insert(stream).values({ mediaId, ...stated }).onConflictDoUpdate({ target: stream.mediaId, set: stated }).run()
    }
  })()
  library.changes.touched('media')
}

/** What the person whom the films show says; null takes its word back. It counts where nobody else has said anything. */
export function keepFoundClocks(library: Library, clocks: readonly { mediaId: string; clock: { offsetUs: number; rate: number } | null }[]): void {
  library.sql.transaction(() => {
    for (const { mediaId, clock } of clocks) {
      const found = { foundOffsetUs: clock && Math.round(clock.offsetUs), foundRate: clock && clock.rate, foundBy: clock && ('person' as const) }
      library.query.insert(stream).values({ mediaId, ...found }).onConflictDoUpdate({ target: stream.mediaId, set: found }).run()
    }
  })()
  library.changes.touched('media')
}

/** What films hear or see, because somebody asked for it: one gesture. */
export function keepEventClocks(library: Library, by: 'sound' | 'flash', clocks: readonly { mediaId: string; clock: { offsetUs: number; rate: number } }[]): void {
  library.sql.transaction(() => {
    const steps = clocks.map(({ mediaId, clock: { offsetUs, rate } }) => {
      library.query.insert(stream).values({ mediaId }).onConflictDoNothing().run()
      const { foundOffsetUs = null, foundRate = null, foundBy = null } = rowOf(library, mediaId) ?? {}
      return { table: 'stream' as const, id: mediaId, before: { foundOffsetUs, foundRate, foundBy }, after: { foundOffsetUs: Math.round(offsetUs), foundRate: rate, foundBy: by } }
    })
    record(library, `Bringing ${steps.length === 1 ? '1 camera' : `${steps.length} cameras`} into step by ${by === 'sound' ? 'sound' : 'flashes'}`, steps)
  })()
}

/** By hand, or by a file beside the film: whatever is found does not count against it. */
export function isGivenClock({ source }: Clock): boolean {
  return isByPerson(source) || source === 'stated'
}

const isByPerson = (source: Clock['source']): boolean => source === 'manual' || source === 'accepted'

function isTakenBack(clock: SetClock): clock is Exclude<SetClock, PlacedClock> {
  return 'clock' in clock
}

function stays(clock: SetClock, now: Clock): boolean {
  return isTakenBack(clock) ? !isByPerson(now.source) : now.offsetUs === clock.offsetUs && now.rate === clock.rate && now.standardErrorUs === clock.standardErrorUs
}

function rowOf(library: Library, mediaId: string): StreamRow | undefined {
  return library.query.select().from(stream).where(eq(stream.mediaId, mediaId)).get()
}

function clockOf(row: StreamRow | undefined, facts: Readonly<Record<string, unknown>>): Clock {
  const { manualOffsetUs = null, manualRate = null, manualErrorUs = null, statedOffsetUs = null, statedRate = null, foundOffsetUs = null, foundRate = null, foundBy = null } = row ?? {}
  if (manualOffsetUs !== null && manualRate !== null) return { offsetUs: manualOffsetUs, rate: manualRate, ...(manualErrorUs === null ? { source: 'manual' } : { source: 'accepted', standardErrorUs: manualErrorUs }) }
  if (statedOffsetUs !== null && statedRate !== null) return { offsetUs: statedOffsetUs, rate: statedRate, source: 'stated' }
  if (foundOffsetUs !== null && foundRate !== null) return { offsetUs: foundOffsetUs, rate: foundRate, source: foundBy === 'sound' || foundBy === 'flash' ? foundBy : 'found' }
  return assumedClock(facts)
}

/** Many recorders count from anywhere: a camcorder's stream begins at 1.4 s, or at 10 hours. */
export function assumedClock(facts: Readonly<Record<string, unknown>>): Clock {
  return { offsetUs: typeof facts['startUs'] === 'number' ? 0 - facts['startUs'] : 0, rate: 1, source: 'assumed' }
}
