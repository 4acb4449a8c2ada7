/** What was made here: rows that only grow in number; of each kind of work the newest counts. */
import { and, desc, eq, isNull } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { calibrationResultSchema, type CalibrationResult, type CalibrationWork, type MadeCalibration } from '../../contract/analysis/calibration.ts'
import { nowUs } from '../clock.ts'
import { found } from '../store/found.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/tables/files.ts'
import { madeCalibration } from '../store/tables/gait.ts'
import type { TrialInputs } from '../trial/inputs.ts'
import { madeFrom, madeFromSchema, staleReason } from '../trial/made-from.ts'
import { ofTrial, type TrialPlace } from '../trial/place.ts'

/** `pictures`: media that showed a board. */
const madeOfSchema = z.object({
  pictures: z.array(z.object({ mediaId: z.string(), content: z.string() })),
  /** Where the lenses come from, or the cameras too; null where nothing of that was used. */
  calibration: z.string().nullable(),
  /** Null where no film took part. */
  films: madeFromSchema.shape.films.nullable(),
  /** Names of all files, for who reads the calibration. */
  sources: z.array(z.string()),
})
export type MadeOf = z.infer<typeof madeOfSchema>

type Row = typeof madeCalibration.$inferSelect
const KINDS: readonly CalibrationWork['kind'][] = ['lenses', 'floor', 'refine', 'footage']

export function keepMade(library: Library, { sessionId, trialId }: TrialPlace, inputs: MadeOf, result: CalibrationResult, warnings: readonly string[]): string {
  const id = randomUUID()
  library.query.insert(madeCalibration).values({ id, sessionId, trialId, kind: result.kind, inputs, result, warnings: [...warnings], createdUs: nowUs() }).run()
  library.changes.touched('analysis')
  return id
}

export function newestMade(library: Library, place: TrialPlace, inputs: TrialInputs): MadeCalibration[] {
  return KINDS.flatMap((kind) => {
    const row = library.query
      .select()
      .from(madeCalibration)
      .where(and(eq(madeCalibration.sessionId, place.sessionId), ofTrial(madeCalibration.trialId, place.trialId), eq(madeCalibration.kind, kind)))
      .orderBy(desc(madeCalibration.createdUs))
      .limit(1)
      .get()
    return row ? [viewOf(library, row, inputs)] : []
  })
}

/** Of this trial. */
export function madeById(library: Library, { sessionId, trialId }: TrialPlace, id: string): { made: MadeOf; result: CalibrationResult; createdUs: number; mediaId: string | null } {
  const row = library.query.select().from(madeCalibration).where(eq(madeCalibration.id, id)).get()
  const { inputs, result, createdUs, mediaId } = found(row?.sessionId === sessionId && row.trialId === trialId ? row : undefined, 'calibration', id)
  return { made: madeOfSchema.parse(inputs), result: calibrationResultSchema.parse(result), createdUs, mediaId }
}

export function nameFileOf(library: Library, madeId: string, mediaId: string): void {
  library.query.update(madeCalibration).set({ mediaId }).where(eq(madeCalibration.id, madeId)).run()
  library.changes.touched('analysis')
}

function viewOf(library: Library, row: Row, inputs: TrialInputs): MadeCalibration {
  const file = row.mediaId === null ? undefined : library.query.select({ id: media.id }).from(media).where(and(eq(media.id, row.mediaId), isNull(media.deletedUs))).get()
  return {
    id: row.id,
    createdUs: row.createdUs,
    result: calibrationResultSchema.parse(row.result),
    warnings: row.warnings,
    mediaId: file?.id ?? null,
    stale: staleNow(library, madeOfSchema.parse(row.inputs), inputs, file?.id),
  }
}

/** That its own file counts now is what it was made for. */
function staleNow(library: Library, { pictures, calibration, films }: MadeOf, inputs: TrialInputs, ownFile: string | undefined): string | null {
  const isThere = ({ mediaId }: MadeOf['pictures'][number]) => library.query.select({ id: media.id }).from(media).where(and(eq(media.id, mediaId), isNull(media.deletedUs))).get() !== undefined
  if (!pictures.every(isThere)) return 'Pictures that it was made from are no longer there.'
  const now = madeFrom(inputs)
  const counts = calibration === null || (ownFile !== undefined && inputs.calibration?.id === ownFile) ? now.calibration : calibration
  return staleReason({ calibration: counts, films: films ?? now.films }, now)
}
