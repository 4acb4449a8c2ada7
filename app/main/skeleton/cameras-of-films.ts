/** Which cameras have made a trial's films, and what of that disagrees. */
import type { z } from 'zod'
import { posterSchema } from '../../contract/library/media-tasks.ts'
import { camerasOfFilmsSchema, type camerasOfFilmsParams } from '../../contract/analysis/reconstruction-tasks.ts'
import { videoFactsOf } from '../../core/media/video-facts.ts'
import type { Remedy } from '../../core/preflight/finding.ts'
import { ProblemError } from '../../core/problem.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { newestResult, type MediaRow } from '../library/media.ts'
import { originalOf } from '../library/originals.ts'
import type { Library } from '../store/library.ts'
import type { TrialInputs } from '../trial/inputs.ts'

export type TrialCameras = z.infer<typeof camerasOfFilmsSchema> & {
  /** Artifact. */
  camerasFile: string
}

/** Everything that the task takes but the file's place; it changes the result, and so belongs to the key. */
export function camerasRequest(library: Library, calibration: MediaRow, films: TrialInputs['films'], remedies: readonly Remedy[]) {
  const { path, modifiedUs } = originalOf(library, calibration.id)
  const params: Omit<z.input<typeof camerasOfFilmsParams>, 'calibration'> = {
    // Of a film that could not be prepared nothing is known: it takes no part.
    films: films.filter(({ packetTable }) => packetTable !== undefined).map((film) => filmFacts(library, film)),
    remedies: remedies as z.input<typeof camerasOfFilmsParams>['remedies'],
    calibrationDateMs: Math.round(modifiedUs / 1000),
    earlierUses: earlierUses(library, calibration),
  }
  return { params, calibration: { file: path, name: calibration.name } }
}

export async function camerasOfTrial({ library, stage }: Pick<JobContext, 'library' | 'stage'>, calibration: MediaRow, films: TrialInputs['films'], remedies: readonly Remedy[]): Promise<TrialCameras> {
  const { params, calibration: file } = camerasRequest(library, calibration, films, remedies)
  const { run, outputs } = await stage({ worker: 'reconstruct', stage: 'cameras-of-films', inputs: { calibration: calibration.contentHash }, params, extra: { calibration: file } })
  return { ...camerasOfFilmsSchema.parse(run.summary), camerasFile: outputs['cameras']! }
}

/** What makes 3D impossible ends the job; what may make it wrong is said. */
export function tellPreflight({ warn }: Pick<JobContext, 'warn'>, { findings }: TrialCameras): void {
  const [error] = findings.filter(({ level }) => level === 'error')
  if (error) throw new ProblemError({ code: error.code, message: error.message, hint: error.hint, subject: error.subject })
  for (const { level, message, hint } of findings) if (level === 'warning') warn([message, hint].filter(Boolean).join(' '))
}

/** Prepared films whose camera is among these. */
export function placedFilms({ films, calibration }: TrialInputs, known: readonly { label: string }[]): TrialInputs['films'] {
  const labels = new Set(known.map(({ label }) => label))
  const placed = films.filter(({ label, packetTable }) => packetTable !== undefined && labels.has(label))
  if (placed.length >= 2) return placed
  throw new ProblemError({
    code: 'cameras-not-placed',
    message: `${calibration?.name ?? 'The calibration'} says of ${placed.length === 0 ? 'none of the cameras' : `${placed[0]!.label} only`} where it stands: 3D needs two at least.`,
    hint: 'A board on the floor, clicked points of the room or the person in the footage tell where cameras stand.',
    subject: calibration?.name,
  })
}

function filmFacts(library: Library, { row, label }: TrialInputs['films'][number]): z.input<typeof camerasOfFilmsParams>['films'][number] {
  const { displayWidth, displayHeight, rotationDeg, codec, frameRateHz, frameCount, durationUs, recordedAt } = videoFactsOf(row)
  const { bars } = posterSchema.parse(newestResult(library, row.contentHash, 'poster')?.summary ?? {})
  const known = { name: row.name, camera: label, widthPx: displayWidth, heightPx: displayHeight, rotationDeg, codec, frameRateHz, frameCount, durationUs }
  return { ...known, ...(recordedAt !== undefined && { recordedAtMs: Date.parse(recordedAt) }), ...(bars && { bars }) }
}

/** Other sessions with the same calibration, and the pictures that their cameras gave. */
function earlierUses({ sql }: Library, { contentHash, sessionId }: MediaRow) {
  const rows = sql
    .prepare(
      `SELECT s.name AS session, coalesce(f.camera, f.name) AS camera, f.facts ->> '$.displayWidth' AS widthPx, f.facts ->> '$.displayHeight' AS heightPx
       FROM media c JOIN session s ON s.id = c.session_id AND s.deleted_us IS NULL JOIN media f ON f.session_id = s.id AND f.kind = 'footage' AND f.deleted_us IS NULL
       WHERE c.content_hash = ? AND c.session_id <> ? AND c.deleted_us IS NULL ORDER BY s.date, f.name`,
    )
    .all(contentHash, sessionId) as { session: string; camera: string; widthPx: number | null; heightPx: number | null }[]
  const bySession = Map.groupBy(rows.filter(({ widthPx, heightPx }) => widthPx !== null && heightPx !== null), ({ session }) => session)
  return [...bySession].map(([session, films]) => ({ session, pictures: films.map(({ camera, widthPx, heightPx }) => ({ name: camera, widthPx: widthPx!, heightPx: heightPx! })) }))
}
