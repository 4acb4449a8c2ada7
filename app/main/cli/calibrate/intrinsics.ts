import { writeFile } from 'node:fs/promises'
import { type CalibratedLens, calibratedLensSchema } from '../../../contract/analysis/calibration-tasks.ts'
import { calibrationText } from '../../calibrate/calibration-text.ts'
import { freshLenses } from '../../calibrate/put-together.ts'
import { WrongUse, type Command } from '../command.ts'
import { printJson, readArgs } from '../common.ts'
import { fileToWrite } from '../options/file-to-write.ts'
import { performTask, type Work } from '../perform-task.ts'
import { inWorkFolder } from '../work-folder.ts'
import { BOARD_LINES, BOARD_OPTIONS, BOARD_USE, boardOf, cornersOf } from './board-option.ts'
import { boardsIn, type PicturesOfCamera } from './boards-in.ts'
import { lensLines } from './lens-lines.ts'
import { pictureFiles } from './picture-files.ts'

export const intrinsicsCommand: Command = {
  use: `calibrate intrinsics PHOTO_OR_FILM… ${BOARD_USE} --out F.json [--camera NAME] [--without PICTURE]…`,
  about: 'the lens of each camera from photos or films of a board',
  options: [
    ...BOARD_LINES,
    ['--out F.json', 'the file to write the lenses into'],
    ['--camera NAME', 'all pictures are of this camera; without it their names and folders say'],
    ['--without PICTURE', 'a picture to leave out; once for each'],
  ],
  async run(args) {
    const { values, positionals } = readArgs(args, { ...BOARD_OPTIONS, out: { type: 'string' }, camera: { type: 'string' }, without: { type: 'string', multiple: true, default: [] } })
    const { camera, without } = values
    if (positionals.length === 0) throw new WrongUse('Name photos or films of the board, or folders of them.')
    const out = fileToWrite(values.out, { what: 'lenses', endings: ['.json'] })
    const [board, corners] = [boardOf(values), cornersOf(values)]
    const cameras = await pictureFiles(positionals, camera)
    const strays = without.filter((picture) => ![...cameras.values()].flat().some((source) => isOf(source, picture)))
    if (strays.length > 0) throw new WrongUse(`No picture is called ${strays.join(', ')}.`)
    return inWorkFolder(async (work) => {
      const lenses: CalibratedLens[] = []
      for (const [name, sources] of cameras) lenses.push(await lensOf({ name, sources, board, corners }, without, work))
      await writeFile(out, calibrationText(freshLenses(lenses), { sources: [...cameras.values()].flat().map((source) => source.name), madeAt: new Date() }).text)
      if (values.json) printJson({ board, cameras: lenses })
      else process.stdout.write(`${lenses.flatMap(lensLines).join('\n')}\n`)
      return lenses.some(({ findings, unused }) => findings.length + unused.length > 0) ? 3 : 0
    })
  },
}

async function lensOf(pictures: PicturesOfCamera, without: readonly string[], folder: Work): Promise<CalibratedLens> {
  const { unused, viewsFile, work } = await boardsIn(pictures, folder)
  const leaveOut = without.filter((picture) => pictures.sources.some((source) => isOf(source, picture)))
  const lens = calibratedLensSchema.parse(await performTask('calibrate', 'calibrate-lens', { camera: pictures.name, board: pictures.board, views: [viewsFile], leaveOut }, work))
  return { ...lens, unused: [...unused, ...lens.unused] }
}

/** A picture is a photo, or a film's frame that is named by the film and its time. */
function isOf(source: { name: string }, picture: string): boolean {
  return picture === source.name || picture.startsWith(`${source.name} at `)
}
