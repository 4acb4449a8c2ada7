/** What else leaves with a report: its pictures, a clip, or the data behind it, as one file for somebody to save. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { daySchema } from '../../contract/basics/fields.ts'
import { type ReportExport, reportExportSchema, reportRequestSchema } from '../../contract/review/report.ts'
import { safeFileName } from '../../core/formats/writing/safe-file-name.ts'
import { zipOf } from '../../core/formats/writing/zip.ts'
import { localDay } from '../../core/time/day.ts'
import type { PromptGait } from '../gait/prompt-gait.ts'
import type { JobContext, JobKind } from '../jobs/job-kind.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { assertAgreed } from '../lab/consents.ts'
import { liveSession } from '../library/live.ts'
import type { Library } from '../store/library.ts'
import { livePlace } from '../trial/place.ts'
import { writeDataFolder } from './data-folder.ts'
import { CLIP, type Drawn, type PicturesTask } from './draw-pictures.ts'
import { keepExport, keepLoose } from './exports.ts'
import { filesOfPage } from './page-files.ts'
import { reportData } from './report-data.ts'

const payloadSchema = z.object({ request: reportExportSchema, madeOn: daySchema })
type Payload = z.infer<typeof payloadSchema>

const TITLES: Readonly<Record<ReportExport['what'], string>> = { data: 'Data behind', stills: 'Pictures of', clip: 'Clip of' }

export const reportExportJob = (gaits: Pick<PromptGait, 'compare' | 'cut' | 'refresh'>): JobKind<Payload> => ({
  name: 'report-export',
  payload: payloadSchema,
  atOnce: 1,
  canStop: false,
  canCancel: true,
  async run(context, { request: { what, language, isPseudonymous, ...place }, madeOn }) {
    const { library, machine, jobId } = context
    context.progress({ kind: 'report', value: 0, title: 'Gathering what it is made of' })
    const data = await reportData(library, reportRequestSchema.parse({ ...place, isPseudonymous, template: { language } }), { decodable: machine.decodable(), madeBy: null, madeOn, gaits })
    const name = safeFileName(`${data.person.name} ${data.trials[0]!.date} ${what}`)
    if (what === 'data') {
      const folder = join(context.batchDir, 'data')
      const files = await writeDataFolder(library, data, folder)
      return keepArchive(context, folder, files, name)
    }
    const params: PicturesTask = { data, files: filesOfPage(library, data), draw: what, ffmpeg: machine.ffmpeg ?? null }
    const { result, attemptDir } = await context.task({ worker: 'page', name: 'report-pictures', params })
    for (const warning of result.warnings) context.warn(warning)
    const { files } = result.summary as Drawn
    if (what === 'clip') context.report(await keepExport(library, jobId, join(attemptDir, CLIP), `${name}.mp4`))
    else await keepArchive(context, attemptDir, files, name)
  },
})

/** In one folder of its own, as whoever unpacks it expects. */
async function keepArchive({ library, jobId, report }: Pick<JobContext, 'library' | 'jobId' | 'report'>, folder: string, files: readonly string[], name: string): Promise<void> {
  const entries = await Promise.all(files.map(async (file) => ({ path: `${name}/${file}`, bytes: new Uint8Array(await readFile(join(folder, file))) })))
  const archive = join(folder, 'archive.zip')
  await writeFile(archive, zipOf(entries))
  await keepLoose(library, jobId, folder, files)
  report(await keepExport(library, jobId, archive, `${name}.zip`))
}

/** Refused here, where somebody waits for the answer, and once more when it is made. */
export function startReportExport(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, request: ReportExport, madeOn = localDay(new Date())): { jobId: string } {
  const { name } = livePlace(library, request)
  assertAgreed(library, liveSession(library, request.sessionId).athleteId, 'report', madeOn)
  return { jobId: scheduler.enqueue({ kind: 'report-export', title: `${TITLES[request.what]} ${name}`, sessionId: request.sessionId, payload: { request, madeOn } satisfies Payload }) }
}
