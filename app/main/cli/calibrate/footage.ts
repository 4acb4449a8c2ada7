import * as disk from 'node:fs/promises'
import { KEYPOINTS, type Keypoint } from '../../../core/body/topologies.ts'
import { CALIBRATION_CEILING, readCalibration } from '../../../core/formats/calibration/read-calibration.ts'
import { readWhole } from '../../../core/formats/reading/read-whole.ts'
import { camerasFromFootage, type FootageCameras } from '../../../core/vision/adjust/relative/cameras-from-footage.ts'
import { footageWarnings } from '../../../core/vision/adjust/relative/footage-warnings.ts'
import { WHAT_SPREAD_TELLS } from '../../../core/vision/adjust/what-spread-tells.ts'
import { cameraPosition } from '../../../core/vision/look-at.ts'
import { observationsOf } from '../../../core/vision/robust/observations.ts'
import { readKeypointFolders } from '../../reconstruct/keypoint-folders.ts'
import { mainPeople } from '../../reconstruct/main-people.ts'
import { refuseMissing } from '../../system/file-there.ts'
import { WrongUse, type Command } from '../command.ts'
import { printJson, readOptions } from '../common.ts'
import { CALIBRATION_FILE, fileToWrite } from '../options/file-to-write.ts'
import { calibrationOfFootage } from './calibration-of-footage.ts'
import { givenScale, SCALE_LINES, SCALE_OPTIONS } from './scale-option.ts'

export const footageCommand: Command = {
  use: 'calibrate footage --lenses F --keypoints DIR --out F.toml|F.json --height M | --length KEYPOINT,KEYPOINT=M [--lens]',
  about: 'where the cameras stand, from somebody who walks among them; only their lenses have to be known (--lens: about)',
  options: [
    ['--lenses F', 'the file that holds the cameras’ lenses'],
    ['--keypoints DIR', 'a folder of keypoints, one folder a camera'],
    ...SCALE_LINES,
    ['--lens', 'the lenses are known only about: adjust them too'],
    ['--out F.toml|F.json', 'the calibration to write; .toml is Pose2Sim’s'],
  ],
  async run(args) {
    const { values } = readOptions(args, { ...SCALE_OPTIONS, lenses: { type: 'string' }, keypoints: { type: 'string' }, out: { type: 'string' }, lens: { type: 'boolean', default: false } })
    const { lenses: file, keypoints, lens } = values
    if (file === undefined || keypoints === undefined) throw new WrongUse('Name the file of the lenses with --lenses and a folder of keypoints with --keypoints.')
    const out = fileToWrite(values.out, CALIBRATION_FILE)
    refuseMissing(file)
    const { lenses } = readCalibration(await readWhole(disk, file, CALIBRATION_CEILING), file)
    const read = await readKeypointFolders(keypoints, lenses)
    const names: readonly Keypoint[] = KEYPOINTS[read.topology]
    const scale = givenScale(values, names)
    if (!scale) throw new WrongUse('No picture tells how large a room is: give --height of the person, or --length between two keypoints.')
    const { seen, others } = mainPeople(read.frames, read.topology)
    const found = camerasFromFootage(lenses, observationsOf(seen, lenses.length, names.length), names, { freedom: { focal: lens, radial: lens }, scale })
    const warnings = footageWarnings(others.map((count, place) => ({ name: found.cameras[place]!.name, count })), found.room.tiltSdDeg)
    await disk.writeFile(out, calibrationOfFootage(out, found.cameras, found.byCamera, [file, keypoints]))
    const { cameras, byCamera, room, ...rest } = found
    if (values.json) printJson({ ...rest, cameras: byCamera.map((camera, place) => ({ ...camera, positionM: cameraPosition(cameras[place]!) })), room: { ahead: room.ahead, through: room.through, tiltSdDeg: room.tiltSdDeg }, warnings })
    else process.stdout.write(`${linesOf(found).join('\n')}\n`)
    for (const warning of warnings) process.stderr.write(`${warning}\n`)
    return warnings.length > 0 ? 3 : 0
  },
}

const AHEAD = { walking: 'x is the direction of walking', facing: 'x is where the feet point (nobody went far)', 'first-camera': 'x is the first camera’s right (nobody went far or faced one way)' }

function linesOf({ cameras, byCamera, reprojection, scale, room, noise }: FootageCameras): string[] {
  return [
    ...byCamera.map(({ name, errorPx, sdDeg, sdM, focalPx, focalSd }, place) => {
      const [x, y, z] = cameraPosition(cameras[place]!).map((metres) => metres.toFixed(2))
      return `${name} stands at ${x}, ${y}, ${z} m; known among the others to ±${sdDeg.toFixed(2)}° and ±${(1000 * sdM).toFixed(0)} mm (1 SD); ${errorPx.toFixed(1)} px${focalSd > 0 ? `; focal length ${focalPx.toFixed(0)} px ±${(100 * focalSd).toFixed(1)} %` : ''}`
    }),
    `${WHAT_SPREAD_TELLS}.`,
    `Median reprojection error ${reprojection.medianPx.toFixed(1)} px on frames that took no part`,
    `All lengths are known to ±${(100 * scale.sdShare).toFixed(1)} % (1 SD)`,
    `The floor goes through the ${room.through === 'feet' ? 'feet’s keypoints where they stand, a centimetre or two above the soles' : 'ankles, less what they usually are above the soles'}; its tilt is known to ±${room.tiltSdDeg.toFixed(1)}°; ${AHEAD[room.ahead]}`,
    `Keypoints are off by ${noise.sigmaPx.toFixed(1)} px from frame to frame and by ${noise.biasPx.toFixed(1)} px always`,
  ]
}
