/** Black bars in a film's picture, from one early frame that shows something. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceFacts } from '../../contract/media-tasks.ts'
import { barsOf } from '../../core/preflight/bars.ts'
import type { Bars } from '../../core/preflight/facts.ts'

const FRAME = 'frame.grey'

/** Runs ffmpeg with filters and what is to be written, and tells whether a frame came out. */
type Take = (filters: readonly string[], output: readonly string[]) => Promise<void>

/** As shown: upright, with square pixels. Undefined where the film does not tell its size, or no frame comes out. */
export async function pictureBars(take: Take, { displayWidth, displayHeight }: SourceFacts, attemptDir: string): Promise<Bars | undefined> {
  if (!displayWidth || !displayHeight) return undefined
  const file = join(attemptDir, FRAME)
  await take([`scale=w=${displayWidth}:h=${displayHeight}`, 'format=gray'], ['-c:v', 'rawvideo', '-f', 'rawvideo', file])
  const grey = await readFile(file).catch(() => undefined)
  await rm(file, { force: true })
  return grey?.length === displayWidth * displayHeight ? barsOf(grey, displayWidth, displayHeight) : undefined
}
