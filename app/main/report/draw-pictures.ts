/** The task `report-pictures`: each finding as a PNG, or all of them one after the other as a film. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReportPageJob } from '../../contract/channels/report-page.ts'
import type { Task, TaskResult } from '../../contract/channels/worker-channel.ts'
import { plainFileName } from '../../core/formats/writing/safe-file-name.ts'
import { ProblemError } from '../../core/problem.ts'
import { encodeClip } from './encode-clip.ts'
import type { PrintTask } from './print-report.ts'
import { type Around, withReportPage } from './report-page-work.ts'

export interface PicturesTask extends PrintTask {
  draw: Exclude<ReportPageJob['draw'], 'pages'>
  /** Of a film. */
  ffmpeg: string | null
}

export const CLIP = 'clip.mp4'
/** In the order in which they came. */
export interface Drawn {
  files: string[]
}

export async function drawPictures(task: Task, around: Around): Promise<TaskResult> {
  const { data, files, draw, ffmpeg } = task.params as PicturesTask
  const at = (file: string) => join(task.attemptDir, file)
  if (draw === 'stills') {
    const drawn: Drawn = { files: [] }
    const warnings = await withReportPage({ ...around, job: { data, draw }, files, onPicture: async (name, bytes) => {
      const file = `${plainFileName(name)}.png`
      await writeFile(at(file), bytes)
      drawn.files.push(file)
    } })
    if (drawn.files.length === 0) throw nothingToShow(warnings)
    return { outputs: [], summary: drawn, warnings }
  }
  if (ffmpeg === null) throw new ProblemError({ code: 'no-ffmpeg', message: 'A clip is made by ffmpeg, and there is none here.', hint: 'Install ffmpeg, or name one in STRIDESCOPE_FFMPEG.' })
  const clip = encodeClip(ffmpeg, at(CLIP), around.signal)
  let frames = 0
  const warnings = await withReportPage({ ...around, job: { data, draw }, files, onPicture: async (_, bytes) => {
    frames++
    await clip.add(bytes)
  } }).catch((thrown: unknown) => {
    clip.stop()
    throw thrown
  })
  if (frames === 0) {
    clip.stop()
    throw nothingToShow(warnings)
  }
  await clip.end()
  return { outputs: [], summary: { files: [CLIP] } satisfies Drawn, warnings }
}

/** `why`: of each that is missing. */
const nothingToShow = (why: readonly string[]) =>
  why.length > 0
    ? new ProblemError({ code: 'nothing-to-show', message: 'None of the pictures can leave.', hint: why.join(' ') })
    : new ProblemError({ code: 'nothing-to-show', message: 'There is no picture to show: no finding asks for a look, or no calibrated film shows it.', hint: 'See under What differs in Analyse.' })
