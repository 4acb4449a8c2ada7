import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { KEYPOINTS, type Keypoint } from '../../core/body/topologies.ts'
import { stridescopeCalibrationText } from '../../core/formats/calibration/stridescope-json.ts'
import { pose2simText } from '../../core/formats/calibration/write-pose2sim.ts'
import { ProblemError } from '../../core/problem.ts'
import { bonePlausibility, type BonePlausibility } from '../../core/vision/adjust/bones.ts'
import { refineCameras, type Refinement } from '../../core/vision/adjust/refine-cameras.ts'
import type { ScaleSource } from '../../core/vision/adjust/scale.ts'
import type { Camera } from '../../core/vision/camera.ts'
import { reconstruct } from '../../core/vision/reconstruct.ts'
import { observationsOf } from '../../core/vision/robust/observations.ts'
import { readSession, sentencesOf } from '../reconstruct/read-session.ts'
import { refinementLines } from '../reconstruct/refinement-lines.ts'
import { WrongUse, type Command } from './command.ts'
import { personNumber, printJson, readArgs } from './common.ts'

const LEAST_LIKELIHOOD = 0.3
/** Bones are compared where enough cameras see them to tell. */
const BONE_LIMITS = { mostErrorPx: 30, leastLikelihood: LEAST_LIKELIHOOD, leastCameras: 3 }

export const refineCommand: Command = {
  use: 'calibrate refine --calibration F --keypoints DIR --out F.toml|F.json [--height M | --length KEYPOINT,KEYPOINT=M] [--lens] [--person N]',
  about: 'cameras adjusted until they agree on the person who walks among them',
  async run(args) {
    const { values } = readArgs(args, {
      calibration: { type: 'string' },
      keypoints: { type: 'string' },
      out: { type: 'string' },
      height: { type: 'string' },
      length: { type: 'string' },
      lens: { type: 'boolean', default: false },
      person: { type: 'string' },
    })
    const { calibration, keypoints, out, lens } = values
    if (calibration === undefined || keypoints === undefined || out === undefined) throw new WrongUse('Name a calibration, a folder of keypoints and the calibration to write.')
    const { cameras, seen, findings, person } = await readSession(calibration, keypoints, personNumber(values.person), true)
    const names: readonly Keypoint[] = KEYPOINTS[seen.topology]
    const scale = scaleOf(values.height, values.length, names)
    for (const line of [...findings.map(sentencesOf), ...person.warnings]) process.stderr.write(`${line}\n`)

    const refinement = refineCameras(cameras, observationsOf(person.seen, cameras.length, names.length), names, { freedom: { focal: lens, radial: lens, bias: true }, scale, leastLikelihood: LEAST_LIKELIHOOD })
    if (refinement.verdict === 'refused') throw new ProblemError(refinement.reason)
    if (refinement.verdict === 'better') await writeFile(out, /\.json$/i.test(out) ? ownText(refinement, calibration, keypoints) : pose2simText(refinement.cameras))
    const bonesBy = (by: readonly Camera[]) => bonePlausibility(reconstruct(by, person.seen, names.length, BONE_LIMITS), names)
    const bones = { before: bonesBy(cameras), after: bonesBy(refinement.cameras) }
    if (values.json) printJson(asJson(refinement, scale, bones, findings))
    else process.stdout.write(`${refinementLines(refinement, scale, bones).join('\n')}\n`)
    return refinement.verdict === 'better' && person.warnings.length === 0 ? 0 : 3
  },
}

/** In our own format a calibration knows where it comes from. */
function ownText({ cameras, byCamera }: Done, calibration: string, keypoints: string): string {
  return stridescopeCalibrationText({
    lenses: cameras,
    cameras,
    lengths: 'metres',
    errorPx: Object.fromEntries(byCamera.map(({ name, afterPx }) => [name, afterPx])),
    origin: { method: 'footage', sources: [calibration, keypoints].map((path) => basename(path)), madeAt: new Date().toISOString() },
  })
}

function scaleOf(height: string | undefined, length: string | undefined, names: readonly Keypoint[]): ScaleSource {
  if (height !== undefined && length !== undefined) throw new WrongUse('Either a height or a length gives the scale.')
  if (height !== undefined) return { kind: 'height', heightM: metres(height, 0.5, 2.5) }
  if (length === undefined) return { kind: 'camera-distances' }
  const [, one = '', other = '', text = ''] = /^([a-z-]+),([a-z-]+)=(.+)$/.exec(length) ?? []
  const [from, to] = [one, other].map((name) => names.find((known) => known === name))
  if (from === undefined || to === undefined || from === to) throw new WrongUse(`"${length}" is no length between two keypoints, as left-hip,left-knee=0.42. Keypoints are: ${names.join(', ')}.`)
  return { kind: 'length', between: [from, to], lengthM: metres(text, 0.05, 2.5) }
}

function metres(text: string, least: number, most: number): number {
  const value = Number(text)
  if (value >= least && value <= most) return value
  throw new WrongUse(`"${text}" is no length in metres between ${least} and ${most}.`)
}

type Done = Exclude<Refinement, { verdict: 'refused' }>

function asJson({ cameras, ...rest }: Done, source: ScaleSource, bones: { before: BonePlausibility[]; after: BonePlausibility[] }, findings: readonly unknown[]) {
  return { ...rest, scale: { ...rest.scale, source }, cameras: cameras.map(({ name }) => name), bones, findings }
}
