import { writeFile } from 'node:fs/promises'
import { KEYPOINTS, type Keypoint } from '../../../core/body/topologies.ts'
import { ProblemError } from '../../../core/problem.ts'
import { bonesBy, type BonePlausibility } from '../../../core/vision/adjust/bones.ts'
import { refineCameras, type Refinement } from '../../../core/vision/adjust/refine-cameras.ts'
import type { ScaleSource } from '../../../core/vision/adjust/scale.ts'
import { observationsOf } from '../../../core/vision/robust/observations.ts'
import { readSession, sentencesOf } from '../../reconstruct/read-session.ts'
import { refinementLines } from '../../reconstruct/refinement-lines.ts'
import { WrongUse, type Command } from '../command.ts'
import { printJson, readOptions } from '../common.ts'
import { CALIBRATION_FILE, fileToWrite } from '../options/file-to-write.ts'
import { personNumber } from '../options/person-option.ts'
import { calibrationOfFootage } from './calibration-of-footage.ts'
import { givenScale, SCALE_LINES, SCALE_OPTIONS } from './scale-option.ts'

export const refineCommand: Command = {
  use: 'calibrate refine --calibration F --keypoints DIR --out F.toml|F.json [--height M | --length KEYPOINT,KEYPOINT=M] [--lens] [--person N]',
  about: 'cameras adjusted until they agree on the person who walks among them',
  options: [
    ['--calibration F', 'the calibration to adjust'],
    ['--keypoints DIR', 'a folder of keypoints, one folder a camera'],
    ...SCALE_LINES,
    ['--lens', 'adjust the lenses too'],
    ['--person N', 'the N-th of those seen most; without it the first'],
    ['--out F.toml|F.json', 'the calibration to write; .toml is Pose2Sim’s'],
  ],
  async run(args) {
    const { values } = readOptions(args, {
      calibration: { type: 'string' },
      keypoints: { type: 'string' },
      out: { type: 'string' },
      ...SCALE_OPTIONS,
      lens: { type: 'boolean', default: false },
      person: { type: 'string' },
    })
    const { calibration, keypoints, lens } = values
    if (calibration === undefined || keypoints === undefined) throw new WrongUse('Name a calibration with --calibration and a folder of keypoints with --keypoints.')
    const out = fileToWrite(values.out, CALIBRATION_FILE)
    const { cameras, seen, findings, person } = await readSession(calibration, keypoints, personNumber(values.person), true)
    const names: readonly Keypoint[] = KEYPOINTS[seen.topology]
    const scale: ScaleSource = givenScale(values, names) ?? { kind: 'camera-distances' }
    for (const line of [...findings.map(sentencesOf), ...person.warnings]) process.stderr.write(`${line}\n`)

    const refinement = refineCameras(cameras, observationsOf(person.seen, cameras.length, names.length), names, { freedom: { focal: lens, radial: lens }, scale })
    if (refinement.verdict === 'refused') throw new ProblemError(refinement.reason)
    if (refinement.verdict === 'better') await writeFile(out, calibrationOfFootage(out, refinement.cameras, refinement.byCamera.map(({ afterPx }) => ({ errorPx: afterPx })), [calibration, keypoints]))
    const bones = { before: bonesBy(cameras, person.seen, names), after: bonesBy(refinement.cameras, person.seen, names) }
    if (values.json) printJson(asJson(refinement, scale, bones, findings))
    else process.stdout.write(`${refinementLines(refinement, scale, bones).join('\n')}\n`)
    return refinement.verdict === 'better' && person.warnings.length === 0 && findings.every(({ level }) => level === 'note') ? 0 : 3
  },
}

type Done = Exclude<Refinement, { verdict: 'refused' }>

function asJson({ cameras, ...rest }: Done, source: ScaleSource, bones: { before: BonePlausibility[]; after: BonePlausibility[] }, findings: readonly unknown[]) {
  return { ...rest, scale: { ...rest.scale, source }, cameras: cameras.map(({ name }) => name), bones, findings }
}
