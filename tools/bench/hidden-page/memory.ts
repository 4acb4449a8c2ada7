import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { openInHeadlessChromium } from '../../../app/main/hidden/headless-chromium.ts'
import { BATCH_FRAMES } from '../../../app/main/pose/estimate-in-page.ts'
import { runPage } from '../../../app/main/pose/run-page.ts'
import { locateFfmpeg } from '../../../app/main/system/locate.mjs'
import { figure, type Figure } from '../figure.ts'
import { childrenOf, heldMb } from '../held-memory.ts'
import { NotMeasured } from '../not-measured.ts'
import { inSession, preparedFilm } from './prepared-film.ts'

const TIMES = 20

/** The sample's first film, over and over: what browser and page hold while the first of them is looked at, and the last. */
export async function measureMemory(folder: string): Promise<(Figure | NotMeasured)[]> {
  if (process.platform !== 'linux') return [new NotMeasured('only Linux tells how much memory several processes hold together', 'hidden page’s memory')]
  const { task, facts } = await preparedFilm(folder, longFilm(folder))
  const held: number[] = []
  const before = new Set(childrenOf(process.pid))
  const browserPid = () => childrenOf(process.pid).find((pid) => !before.has(pid))
  const onProgress = () => {
    const pid = browserPid()
    if (pid !== undefined) held.push(heldMb(pid))
  }
  await runPage({ task, firstFrame: 0, frames: facts.frameCount, batchFrames: BATCH_FRAMES, openPage: openInHeadlessChromium, signal: new AbortController().signal, onProgress })
  const part = Math.ceil(held.length / TIMES)
  const footage = `${(facts.durationUs / 60e6).toFixed(1)} min of footage`
  return [
    figure(`hidden page’s memory, first twentieth of ${footage}`, 'MB', held.slice(0, part)),
    figure(`hidden page’s memory, last twentieth of ${footage}`, 'MB', held.slice(-part), '≤ 1000, flat'),
  ]
}

function longFilm(folder: string): string {
  const found = locateFfmpeg()
  if ('missing' in found) throw new NotMeasured(found.missing, 'hidden page’s memory')
  const film = join(folder, 'long.mp4')
  spawnSync(found.path, ['-v', 'error', '-stream_loop', String(TIMES - 1), '-i', inSession('cam01.mp4'), '-c', 'copy', film])
  return film
}
