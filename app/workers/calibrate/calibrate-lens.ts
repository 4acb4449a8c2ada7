/** A camera's lens from the views of a board, how sure it is, and what to make better. */
import { readFile } from 'node:fs/promises'
import { setImmediate as hear } from 'node:timers/promises'
import { z } from 'zod'
import { type Board, type BoardView, boardViewSchema, type CalibratedLens, calibratedLensSchema, calibrateLensParams } from '../../contract/analysis/calibration-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { median } from '../../core/math/median.ts'
import { ProblemError } from '../../core/problem.ts'
import { largestTurnDeg, tiltDeg } from '../../core/vision/board/board-tilt.ts'
import { coverageOf } from '../../core/vision/board/coverage.ts'
import { lensFindings } from '../../core/vision/board/lens-findings.ts'
import { cornerSpread, jackknifed, widest } from '../../core/vision/board/lens-spread.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { openCv, type OpenCv } from './opencv.ts'
import { type LensNumbers, solveLens, type SolvedLens } from './solve-lens.ts'

/** Zhang 2000: two views and a centre taken for granted, or three. */
const LEAST_VIEWS = 3
const GROUPS = 10
/** A third radial term bends the picture's rim wherever noise wants it to: it must be known to a fifth of itself, where corners reach the rim. */
const K3_CERTAIN = 5
const K3_REACH = 0.8
const STANDS_OUT = 2.5
const STANDS_OUT_PX = 0.3

export async function calibrateLens(params: unknown, { attemptDir, progress, signal }: TaskContext): Promise<TaskResult> {
  const { camera, board, views: files, leaveOut } = calibrateLensParams.parse(params)
  const all = (await Promise.all(files.map(async (file) => z.array(boardViewSchema).parse(JSON.parse(await readFile(file, 'utf8')))))).flat()
  const unknown = leaveOut.filter((name) => !all.some((view) => view.name === name))
  if (unknown.length > 0) throw new ProblemError({ code: 'no-such-picture', message: `No picture with a board is called ${unknown.join(', ')}.`, subject: unknown[0] })
  const views = all.filter(({ name }) => !leaveOut.includes(name))
  if (views.length < LEAST_VIEWS) throw tooFew(views.length, camera)
  const { cv } = await openCv()
  progress({ kind: 'calibrate-lens', value: 0.1, title: `Solving for the lens of ${camera}` })
  const result = await calibrated(cv, camera, board, views, async (share) => {
    await hear()
    signal.throwIfAborted()
    progress({ kind: 'calibrate-lens', value: 0.2 + 0.8 * share, title: `Finding how sure the lens of ${camera} is` })
  })
  const summary = calibratedLensSchema.parse({ ...result, unused: leaveOut.map((name) => ({ name, reason: 'it was left out' })) })
  await writeFlushed(attemptDir, 'lens.json', `${JSON.stringify(summary, null, 2)}\n`)
  return { outputs: [{ role: 'lens', file: 'lens.json', format: 'json' }], summary, warnings: summary.findings.map(({ message }) => message), device: 'OpenCV in WebAssembly' }
}

async function calibrated(cv: OpenCv, camera: string, board: Board, views: readonly BoardView[], onShare: (share: number) => Promise<void>): Promise<Omit<CalibratedLens, 'unused'>> {
  const { widthPx, heightPx } = views[0]!
  const coverage = coverageOf(views, widthPx, heightPx)
  const { solved, hasK3 } = bestModel(cv, board, views, coverage.reach)
  const groups = Math.min(GROUPS, views.length)
  const without: LensNumbers[] = []
  for (let group = 0; group < groups; group++) {
    await onShare(group / groups)
    without.push(solveLens(cv, board, views.filter((_, at) => at % groups !== group), { hasK3, from: solved.lens }).lens)
  }
  const lens = { name: camera, widthPx, heightPx, ...solved.lens }
  const spread = widest(solved.spread, jackknifed(without))
  const cornerSpreadPx = cornerSpread(lens, without)
  const medianPx = median(solved.errorsPx)
  const pictures = views.map(({ name, corners, blurPx }, at) => {
    const errorPx = solved.errorsPx[at]!
    return { name, errorPx, corners: corners.filter((corner) => corner !== null).length, tiltDeg: tiltDeg(solved.poses[at]!), blurPx, standsOut: errorPx > STANDS_OUT * medianPx && errorPx > STANDS_OUT_PX }
  })
  const standOut = pictures.filter((picture) => picture.standsOut).map(({ name }) => name)
  const findings = lensFindings({ lens, spread, errorPx: solved.errorPx, views: views.length, standOut, largestTurnDeg: largestTurnDeg(solved.poses), coverage, cornerSpreadPx, neverWhole: neverWhole(board, views) })
  return { lens, spread, errorPx: solved.errorPx, pictures, coverage, cornerSpreadPx: Number.isNaN(cornerSpreadPx) ? null : cornerSpreadPx, findings }
}

/** The markers of a ChArUco board tell its corners apart: it need not be seen whole. */
function neverWhole(board: Board, views: readonly BoardView[]): Board | undefined {
  return board.kind === 'checkerboard' && views.every(({ corners }) => corners.includes(null)) ? board : undefined
}

function bestModel(cv: OpenCv, board: Board, views: readonly BoardView[], reach: number): { solved: SolvedLens; hasK3: boolean } {
  const solved = solveLens(cv, board, views, { hasK3: false })
  if (reach < K3_REACH) return { solved, hasK3: false }
  const longer = solveLens(cv, board, views, { hasK3: true, from: solved.lens })
  const hasK3 = Math.abs(longer.lens.distortion[4]) > K3_CERTAIN * longer.spread.distortion[4]
  return { solved: hasK3 ? longer : solved, hasK3 }
}

function tooFew(count: number, camera: string): ProblemError {
  return new ProblemError({
    code: 'too-few-boards',
    message: `${count === 0 ? 'No picture shows' : `Only ${count} ${count === 1 ? 'picture shows' : 'pictures show'}`} the board of ${camera}; at least ${LEAST_VIEWS} are needed, and 10 to 20 make a good lens.`,
    hint: 'Check the numbers of inner corners. The board must lie flat, in even light, with a light margin around it.',
    subject: camera,
  })
}
