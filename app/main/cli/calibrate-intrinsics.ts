import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Board, type CalibratedLens, calibratedLensSchema, foundBoardsSchema } from '../../contract/calibration-tasks.ts'
import { calibrationOfLenses } from '../calibrate/calibration-of-lenses.ts'
import { pictureFiles } from '../calibrate/picture-files.ts'
import { Aborted } from '../jobs/worker-process.ts'
import { locateFfmpeg } from '../system/locate.mjs'
import { BOARD_OPTIONS, BOARD_USE, boardOf } from './calibrate-board-option.ts'
import { lensLines } from './calibrate-lens-lines.ts'
import { WrongUse, type Command } from './command.ts'
import { printJson, readArgs } from './common.ts'
import { performTask } from './perform-task.ts'

const CORNERS = ['edges', 'gradients']

export const intrinsicsCommand: Command = {
  use: `calibrate intrinsics PHOTO_OR_FILM… ${BOARD_USE} --out F.json [--camera NAME] [--without PICTURE]… [--corners edges|gradients]`,
  about: 'the lens of each camera from photos or films of a board',
  async run(args) {
    const { values, positionals } = readArgs(args, { ...BOARD_OPTIONS, out: { type: 'string' }, camera: { type: 'string' }, without: { type: 'string', multiple: true, default: [] }, corners: { type: 'string', default: 'edges' } })
    const { out, camera, without, corners } = values
    if (positionals.length === 0) throw new WrongUse('Name photos or films of the board, or folders of them.')
    if (out === undefined || !out.toLowerCase().endsWith('.json')) throw new WrongUse('Name the calibration file to write: --out lenses.json.')
    if (!CORNERS.includes(corners)) throw new WrongUse(`Corners are measured by ${CORNERS.join(' or ')}, not by "${corners}".`)
    const board = boardOf(values)
    const cameras = await pictureFiles(positionals, camera)
    const strays = without.filter((picture) => ![...cameras.values()].flat().some((source) => isOf(source, picture)))
    if (strays.length > 0) throw new WrongUse(`No picture is called ${strays.join(', ')}.`)
    const interrupted = new AbortController()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())
    const folder = await mkdtemp(join(tmpdir(), 'stridescope-calibrate-'))
    try {
      const lenses: CalibratedLens[] = []
      for (const [name, sources] of cameras) lenses.push(await lensOf({ name, sources, board, without, corners }, folder, interrupted.signal))
      await writeFile(out, calibrationOfLenses(lenses, [...cameras.values()].flat().map((source) => source.name), new Date()))
      if (values.json) printJson({ board, cameras: lenses })
      else process.stdout.write(`${lenses.flatMap(lensLines).join('\n')}\n`)
      return lenses.some(({ findings, unused }) => findings.length + unused.length > 0) ? 3 : 0
    } catch (thrown) {
      if (thrown instanceof Aborted) return 130
      throw thrown
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

interface CameraOfBoard {
  name: string
  sources: readonly { file: string; name: string }[]
  board: Board
  without: readonly string[]
  corners: string
}

async function lensOf({ name, sources, board, without, corners }: CameraOfBoard, folder: string, signal: AbortSignal): Promise<CalibratedLens> {
  const ffmpeg = locateFfmpeg()
  const work = { folder: join(folder, name), signal }
  const { unused } = foundBoardsSchema.parse(await performTask('calibrate', 'find-boards', { board, sources, corners, ...('path' in ffmpeg && { ffmpeg: ffmpeg.path }) }, work))
  const leaveOut = without.filter((picture) => sources.some((source) => isOf(source, picture)))
  const lens = calibratedLensSchema.parse(await performTask('calibrate', 'calibrate-lens', { camera: name, board, views: [join(work.folder, 'board-views.json')], leaveOut }, work))
  return { ...lens, unused: [...unused, ...lens.unused] }
}

/** A picture is a photo, or a film's frame that is named by the film and its time. */
function isOf(source: { name: string }, picture: string): boolean {
  return picture === source.name || picture.startsWith(`${source.name} at `)
}
