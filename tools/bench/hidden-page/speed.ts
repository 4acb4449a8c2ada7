import { rm } from 'node:fs/promises'
import { openInHeadlessChromium } from '../../../app/main/hidden/headless-chromium.ts'
import { BATCH_FRAMES } from '../../../app/main/pose/estimate-in-page.ts'
import { runPage } from '../../../app/main/pose/run-page.ts'
import { figure, repeat, type Figure } from '../figure.ts'
import type { PreparedFilm } from './prepared-film.ts'

const ROUNDS = 3

/** One film, decoded and looked at: each alone, and both at once as in earnest. */
export async function measureSpeed({ task, facts }: PreparedFilm): Promise<Figure[]> {
  const run = async (alone?: 'decoding' | 'inference') => {
    await rm(task.batchDir, { recursive: true, force: true })
    return runPage({ task, firstFrame: 0, frames: facts.frameCount, batchFrames: BATCH_FRAMES, alone, openPage: openInHeadlessChromium, signal: new AbortController().signal, onProgress: () => {} })
  }
  const [decoding, inference, both, shares]: [number[], number[], number[], number[]] = [[], [], [], []]
  // In turns: what else the machine does hits all of them alike.
  await repeat(ROUNDS, async () => {
    decoding.push(await run('decoding'))
    inference.push(await run('inference'))
    both.push(await run())
    shares.push(both.at(-1)! / Math.min(decoding.at(-1)!, inference.at(-1)!))
    return 0
  })
  const what = `${facts.displayWidth}×${facts.displayHeight} ${facts.codec}, MediaPipe lite`
  return [
    figure(`decoding alone, ${what}`, 'frames/s', decoding),
    figure(`inference alone, ${what}`, 'frames/s', inference),
    figure(`both, ${what}`, 'frames/s', both),
    figure(`both ÷ the slower alone, ${what}`, '×', shares, '≥ 0.85'),
  ]
}
