/** Black bars in a film's picture, from one early frame that shows something. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceFacts } from '../../contract/library/media-tasks.ts'
import { barsOf } from '../../core/preflight/bars.ts'
import type { Bars } from '../../core/preflight/facts.ts'

const FRAME = 'frame.grey'

export interface GreyFrame {
  /** What ffmpeg is to make of the frame, and where it is to write it. */
  filters: string
  output: readonly string[]
  /** Once it is written, which happens once. Undefined where no frame came out. */
  bars(): Promise<Bars | undefined>
}

/** As shown: upright, with square pixels. Undefined where the film does not tell its size. */
export function greyFrame({ displayWidth, displayHeight }: SourceFacts, attemptDir: string): GreyFrame | undefined {
  if (!displayWidth || !displayHeight) return undefined
  const file = join(attemptDir, FRAME)
  return {
    filters: `scale=w=${displayWidth}:h=${displayHeight},format=gray`,
    output: ['-c:v', 'rawvideo', '-f', 'rawvideo', file],
    async bars() {
      const grey = await readFile(file).catch(() => undefined)
      await rm(file, { force: true })
      return grey?.length === displayWidth * displayHeight ? barsOf(grey, displayWidth, displayHeight) : undefined
    },
  }
}
