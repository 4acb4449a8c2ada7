import * as disk from 'node:fs/promises'
import { basename } from 'node:path'
import { type PlacedCamera, placedCameraSchema } from '../../../contract/analysis/calibration-tasks.ts'
import { CALIBRATION_CEILING, readCalibration } from '../../../core/formats/calibration/read-calibration.ts'
import { readWhole } from '../../../core/formats/reading/read-whole.ts'
import type { Lens } from '../../../core/vision/camera.ts'
import { lensNamed } from '../../calibrate/lens-named.ts'
import { refuseMissing } from '../../system/file-there.ts'
import { WrongUse, type Command } from '../command.ts'
import { printJson, readArgs } from '../common.ts'
import { CALIBRATION_FILE, fileToWrite } from '../options/file-to-write.ts'
import { performTask } from '../perform-task.ts'
import { inWorkFolder } from '../work-folder.ts'
import { BOARD_LINES, BOARD_OPTIONS, BOARD_USE, boardOf, cornersOf } from './board-option.ts'
import { boardsIn } from './boards-in.ts'
import { calibrationOfPlaces, positionOf } from './calibration-of-places.ts'
import { pictureFiles } from './picture-files.ts'

export const floorCommand: Command = {
  use: `calibrate floor PHOTO_OR_FILM… --lenses F ${BOARD_USE} --out F.json|F.toml`,
  about: 'where each camera stands, from a picture of one board on the floor',
  options: [
    ['--lenses F', 'the file that holds the cameras’ lenses'],
    ...BOARD_LINES,
    ['--out F.json|F.toml', 'the calibration to write; .toml is Pose2Sim’s'],
  ],
  async run(args) {
    const { values, positionals } = readArgs(args, { ...BOARD_OPTIONS, lenses: { type: 'string' }, out: { type: 'string' } })
    const { lenses: file } = values
    if (positionals.length === 0) throw new WrongUse('Name photos or films of the board on the floor, or folders of them.')
    if (file === undefined) throw new WrongUse('Name the file that holds the cameras’ lenses: --lenses lenses.json.')
    const out = fileToWrite(values.out, CALIBRATION_FILE)
    const [board, corners] = [boardOf(values), cornersOf(values)]
    refuseMissing(file)
    const { lenses } = readCalibration(await readWhole(disk, file, CALIBRATION_CEILING), file)
    const cameras = [...(await pictureFiles(positionals))].map(([name, sources]) => ({ lens: lensNamed(lenses, name, basename(file)), sources }))
    return inWorkFolder(async (folder) => {
      const placed: { lens: Lens; place: PlacedCamera }[] = []
      for (const { lens, sources } of cameras) {
        const { viewsFile, work } = await boardsIn({ name: lens.name, sources, board, corners }, folder)
        placed.push({ lens, place: placedCameraSchema.parse(await performTask('calibrate', 'place-camera', { board, lens, views: viewsFile }, work)) })
      }
      await disk.writeFile(out, calibrationOfPlaces(placed, cameras.flatMap(({ sources }) => sources.map(({ name }) => name)), new Date(), /toml$/i.test(out) ? 'toml' : 'json'))
      if (values.json) printJson({ board, cameras: placed.map(({ lens, place }) => ({ name: lens.name, positionM: positionOf(place), ...place })) })
      else process.stdout.write(`${placed.flatMap(({ lens, place }) => lines(lens.name, place)).join('\n')}\n`)
      return placed.some(({ place }) => place.findings.length > 0) ? 3 : 0
    })
  },
}

function lines(name: string, place: PlacedCamera): string[] {
  const [x, y, z] = positionOf(place).map((metres) => metres.toFixed(3))
  return [
    `${name} stands at ${x}, ${y}, ${z} m (± ${(100 * place.positionSpreadM).toFixed(1)} cm, direction ± ${place.directionSpreadDeg.toFixed(2)}°)`,
    `  by ${place.view}; corners are missed by ${place.errorPx.toFixed(3)} px`,
    ...place.findings.flatMap(({ level, message, hint }) => [`  ${level}: ${message}`, ...(hint ? [`    ${hint}`] : [])]),
  ]
}
