/** The films of a trial as a player needs them. */
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import type { FootageCamera, Playable } from '../../contract/library/footage.ts'
import { routes } from '../../contract/routes.ts'
import { needsProxy } from '../../core/media/needs-proxy.ts'
import type { VideoFacts } from '../../core/media/packet-table.ts'
import { clocksOf } from '../library/clocks.ts'
import { newestResult, type MediaRow } from '../library/media.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/tables/files.ts'
import { byName } from './inputs.ts'
import { livePlace, ofTrial } from './place.ts'

/** Of a run's summary: `probe` and `proxy` both tell the facts of the film that they have read or made. */
const summarySchema = z.object({ facts: z.custom<VideoFacts>((facts) => typeof facts === 'object' && facts !== null) })

export function camerasOf(library: Library, sessionId: string, trialId: string | null, decodable: readonly string[]): FootageCamera[] {
  livePlace(library, { sessionId, trialId })
  const rows = library.query
    .select()
    .from(media)
    .where(
      and(
        eq(media.sessionId, sessionId),
        ofTrial(media.trialId, trialId),
        eq(media.kind, 'footage'),
        isNull(media.deletedUs),
      ),
    )
    .all()
  const clocks = clocksOf(library, rows.map(({ id }) => id))
  return rows
    .map((row) => ({
      mediaId: row.id,
      label: row.camera ?? row.name,
      fileName: row.name,
      state: row.state,
      problem: row.problem,
      playable: playableOf(library, row, decodable),
      clock: clocks.get(row.id)!,
    }))
    .sort((one, other) => byName(one.label, other.label) || byName(one.fileName, other.fileName))
}

/** As soon as its frames are known and this window can decode them: a missing poster keeps nobody from looking. */
function playableOf(library: Library, { id, contentHash }: MediaRow, decodable: readonly string[]): Playable | null {
  const table = newestResult(library, contentHash, 'packet-table')
  if (!table) return null
  const proxy = newestResult(library, contentHash, 'proxy')
  const facts = factsIn((proxy ?? table).summary)
  if (!proxy && needsProxy(facts, decodable)) return null
  const { displayWidth, displayHeight, rotationDeg, codec, frameRateHz, frameCount } = facts
  return {
    address: proxy ? routes.artifact(proxy.hash) : routes.footage(id, contentHash),
    isProxy: proxy !== undefined,
    packetTable: table.hash,
    displayWidth,
    displayHeight,
    rotationDeg,
    codec,
    frameRateHz,
    frameCount,
  }
}

function factsIn(summary: unknown): VideoFacts {
  return summarySchema.parse(summary).facts
}
