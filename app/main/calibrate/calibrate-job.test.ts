import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCalibration } from '../../core/formats/calibration/read-calibration.ts'
import { cameraSeeing } from '../../core/vision/board/testing/board-views.ts'
import { drawnBoard } from '../../core/vision/board/testing/drawn-board.ts'
import { seededRandom } from '../../core/vision/board/testing/random.ts'
import { redo, undo } from '../library/history.ts'
import { originalPath } from '../library/originals.ts'
import { ffmpeg, NO_FFMPEG } from '../testing/clips.ts'
import { imported, temporaryEngine } from '../testing/engine.ts'
import { newSession, problemFrom, temporaryFolder } from '../testing/library.ts'
import { inputsOf } from '../trial/inputs.ts'
import { startCalibration } from './calibrate-job.ts'
import { calibrationOf } from './of-trial.ts'
import { useCalibration } from './use-calibration.ts'

const LENS = { name: 'cam03', widthPx: 320, heightPx: 320, focalXPx: 400, focalYPx: 400, centreXPx: 160, centreYPx: 160, distortion: [0, 0, 0, 0, 0] } as const
const BOARD = { kind: 'checkerboard', columns: 3, rows: 4, squareM: 0.05 } as const
const TILTS = [[30, 5], [-25, 20], [0, -35], [20, 30]] as const

function drawn(folder: string, views: readonly (readonly [number, number])[]): string {
  mkdirSync(folder, { recursive: true })
  const drawings = temporaryFolder()
  const drawing = (at: number) => join(drawings, `${at}.pgm`)
  for (const [at, [tiltXDeg, tiltYDeg]] of views.entries()) {
    const camera = cameraSeeing(LENS, BOARD, BOARD.squareM, { turnDeg: 40 * at, tiltXDeg, tiltYDeg, share: 0.85, middle: [0.5, 0.5] })
    const { width, height, data } = drawnBoard({ camera, size: BOARD, squareM: BOARD.squareM, blurPx: 0.8, noise: 1, random: seededRandom(at) })
    writeFileSync(drawing(at), Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]))
  }
  // By one ffmpeg: each start takes a quarter of a second.
  spawnSync(ffmpeg!, ['-v', 'error', '-y', ...views.flatMap((_, at) => ['-i', drawing(at)]), ...views.flatMap((_, at) => ['-map', String(at), join(folder, `${at}.png`)])])
  return folder
}

async function withPhotos() {
  const engine = await temporaryEngine()
  const sessionId = newSession(engine.library)
  const folder = temporaryFolder()
  drawn(join(folder, 'calibration', 'cam03'), TILTS)
  drawn(join(folder, 'calibration', 'cam04'), TILTS.slice(0, 1))
  await imported(engine, sessionId, [join(folder, 'calibration')])
  const place = { sessionId, trialId: null }
  const now = () => calibrationOf(engine.library, engine.fileWorker, place)
  const { pictures } = await now()
  const work = { kind: 'lenses' as const, board: BOARD, pictures: pictures.map(({ mediaId, camera }) => ({ mediaId, camera: camera! })), leaveOut: [] as { camera: string; name: string }[] }
  const make = async (more: Partial<typeof work> = {}) => engine.scheduler.ended(startCalibration(engine.library, engine.scheduler, place, { ...work, ...more }).jobId)
  const use = (madeId: string) => useCalibration(engine.library, engine.fileWorker, place, { madeId })
  return { ...engine, place, pictures, now, make, use }
}

test.skipIf(!ffmpeg)(`lenses are made of photos, a picture is left out without looking again, and what is put to use counts until it is undone (${NO_FFMPEG})`, async () => {
  const { library, scheduler, place, pictures, now, make, use } = await withPhotos()
  expect(pictures.map(({ camera, kind, fileCount }) => ({ camera, kind, fileCount }))).toEqual([{ camera: 'cam03', kind: 'calibration-photo', fileCount: 4 }, { camera: 'cam04', kind: 'calibration-photo', fileCount: 1 }])
  expect(await now()).toMatchObject({ counts: null, made: [], jobId: null })

  const { problem, warnings } = await make()
  expect(problem).toBeNull()
  expect(warnings).toContain('cam03: Only 4 pictures show the board.')
  const first = (await now()).made[0]!
  expect(first).toMatchObject({ stale: null, mediaId: null, result: { kind: 'lenses', lenses: [{ lens: { name: 'cam03', widthPx: 320 } }], boards: [{ camera: 'cam03', photos: ['0.png', '1.png', '2.png', '3.png'].map((name, n) => ({ name, mediaId: pictures[0]!.mediaId, n })) }], refused: [{ camera: 'cam04', problem: { code: 'too-few-boards' } }] } })

  expect((await make({ leaveOut: [{ camera: 'cam03', name: '1.png' }] })).problem).toBeNull()
  expect(library.sql.prepare("SELECT stage, count(*) AS n FROM run WHERE state = 'done' GROUP BY stage ORDER BY stage").all()).toEqual([{ stage: 'calibrate-lens', n: 2 }, { stage: 'find-boards', n: 2 }])
  const { made } = await now()
  expect(made).toMatchObject([{ result: { lenses: [{ pictures: [{ name: '0.png' }, { name: '2.png' }, { name: '3.png' }], unused: [{ name: '1.png' }] }] } }])

  const { mediaId, name } = await use(made[0]!.id)
  expect(name).toMatch(/^Lenses from a board, \d{4}-\d\d-\d\d \d\d\.\d\d\.json$/)
  expect(await now()).toMatchObject({ counts: { mediaId, name, lenses: [{ name: 'cam03' }], cameras: [] }, made: [{ mediaId, stale: null }] })
  expect(readCalibration(readFileSync(originalPath(library, mediaId)), name)).toMatchObject({ origin: { method: 'board', sources: ['cam03', '0.png'] } })
  const floor = { kind: 'floor' as const, board: BOARD, pictures: pictures.map((picture) => ({ mediaId: picture.mediaId, camera: picture.camera! })) }
  expect((await scheduler.ended(startCalibration(library, scheduler, place, floor).jobId)).problem).toBeNull()
  const laid = (await now()).made.find(({ result }) => result.kind === 'floor')!
  expect(laid).toMatchObject({ stale: null, result: { cameras: [{ camera: { name: 'cam03' }, place: { view: expect.stringMatching(/png$/) as string } }], refused: [{ camera: 'cam04', problem: { code: 'no-lens-of-camera' } }] } })
  await use(laid.id)
  expect((await now()).counts).toMatchObject({ lenses: [{ name: 'cam03' }], cameras: [{ name: 'cam03' }] })
  undo(library)

  undo(library)
  expect(await now()).toMatchObject({ counts: null, made: [{ mediaId: null }, { stale: 'Another calibration counts now.' }] })
  redo(library)
  expect(inputsOf(library, place).calibration?.id).toBe(mediaId)
  expect((await now()).made).toMatchObject([{ mediaId }, { stale: null }])
}, 120_000)

test.skipIf(!ffmpeg)(`where no camera gives a lens the job says why, and what can come to nothing is refused at once (${NO_FFMPEG})`, async () => {
  const { library, scheduler, place, make, pictures, now } = await withPhotos()
  expect((await make({ board: { ...BOARD, rows: 3 as 4 } })).problem).toMatchObject({ code: 'no-camera-calibrated', message: expect.stringMatching(/cam03: .*cam04: /) as string })
  expect((await now()).made).toEqual([])
  const start = (work: Parameters<typeof startCalibration>[3]) => problemFrom(() => startCalibration(library, scheduler, place, work))
  expect(await start({ kind: 'floor', board: BOARD, pictures: pictures.map(({ mediaId }) => ({ mediaId, camera: 'cam03' })) })).toMatchObject({ code: 'no-lenses' })
  expect(await start({ kind: 'refine', scale: { kind: 'camera-distances' }, lens: false })).toMatchObject({ code: 'calibration-lacks', message: 'There is no footage here.' })
}, 120_000)
