/** Lenses from corners that are each a little off, as a finder's are. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { calibratedLensSchema, type CalibratedLens } from '../../../app/contract/analysis/calibration-tasks.ts'
import { calibrateLens } from '../../../app/workers/calibrate/calibrate-lens.ts'
import { BOARD, LENS, madeViews } from '../../../app/workers/calibrate/testing/made-views.ts'
import { figure, type Figure } from '../figure.ts'

const SEEDS = 10
const VIEWS = 15

export async function lensFigures(folder: string): Promise<Figure[]> {
  const lenses: CalibratedLens[] = []
  const seconds: number[] = []
  for (let seed = 1; seed <= SEEDS; seed++) {
    const start = performance.now()
    lenses.push(await calibrated(join(folder, `lens-${seed}`), seed))
    seconds.push((performance.now() - start) / 1000)
  }
  const numbers = ({ focalXPx, focalYPx, centreXPx, centreYPx, distortion: [k1, k2, p1, p2] }: CalibratedLens['spread']) => [focalXPx, focalYPx, centreXPx, centreYPx, k1, k2, p1, p2]
  const truth = numbers(LENS)
  const within = lenses.map(({ lens, spread }) => (100 * numbers(lens).filter((value, at) => Math.abs(value - truth[at]!) <= 2 * numbers(spread)[at]!).length) / truth.length)
  return [
    figure(`focal length from ${VIEWS} views, 0.1 px off: error`, '%', lenses.map(({ lens }) => 100 * Math.abs(lens.focalXPx / LENS.focalXPx - 1))),
    figure('optical centre: error', 'px', lenses.map(({ lens }) => Math.hypot(lens.centreXPx - LENS.centreXPx, lens.centreYPx - LENS.centreYPx))),
    figure('lens numbers within two of their standard errors', '%', within, 'about 95'),
    figure('a lens and how sure it is', 's', seconds),
  ]
}

async function calibrated(attemptDir: string, seed: number): Promise<CalibratedLens> {
  await mkdir(attemptDir)
  await writeFile(join(attemptDir, 'views.json'), JSON.stringify(madeViews(seed, VIEWS)))
  const { summary } = await calibrateLens({ camera: 'cam01', board: BOARD, views: [join(attemptDir, 'views.json')] }, { attemptDir, signal: new AbortController().signal, progress: () => {} })
  return calibratedLensSchema.parse(summary)
}
