import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { KEYPOINTS } from '../../core/body/topologies.ts'
import { trcMarkerName, trcText } from '../../core/formats/motion/write-trc.ts'
import type { Vec3 } from '../../core/math/vec3.ts'
import { USUAL_CLEANING } from '../../core/signal/usual-cleaning.ts'
import type { Reconstruction } from '../../core/vision/reconstruct.ts'
import type { ChosenPerson } from '../reconstruct/choose-person.ts'
import { METHODS } from '../reconstruct/methods.ts'
import { readSession, sentencesOf } from '../reconstruct/read-session.ts'
import { summaryOf, type Summary } from '../reconstruct/summary.ts'
import { refuseUnwritable } from '../system/file-to-be.ts'
import { WrongUse, type Command } from './command.ts'
import { printJson, readOptions } from './common.ts'
import { personNumber } from './options/person-option.ts'

const ASSUMED_RATE_HZ = 60
/** A picometre: as much as a double holds of a few metres. */
const DECIMALS = 12

export const reconstructCommand: Command = {
  use: 'reconstruct --calibration F --keypoints DIR --trc F [--filtered-trc F] [--method robust|weighted-dlt] [--fill-gaps FRAMES] [--person N] [--rate HZ]',
  about: 'one person’s keypoints in several cameras as 3D points',
  async run(args) {
    const { values } = readOptions(args, {
      calibration: { type: 'string' },
      keypoints: { type: 'string' },
      trc: { type: 'string' },
      'filtered-trc': { type: 'string' },
      method: { type: 'string', default: 'robust' },
      'fill-gaps': { type: 'string' },
      person: { type: 'string' },
      rate: { type: 'string' },
    })
    const { calibration, keypoints: folder, trc, method } = values
    if (calibration === undefined || folder === undefined || trc === undefined) throw new WrongUse('Name a calibration, a folder of keypoints and the TRC file to write.')
    for (const file of [trc, values['filtered-trc']]) if (file !== undefined) refuseUnwritable(file)
    const byMethod = Object.hasOwn(METHODS, method) ? METHODS[method] : undefined
    if (!byMethod) throw new WrongUse(`There is no method "${method}". There are: ${Object.keys(METHODS).join(', ')}.`)
    const rateHz = values.rate === undefined ? ASSUMED_RATE_HZ : Number(values.rate)
    if (!(rateHz > 0 && rateHz <= 10_000)) throw new WrongUse(`${values.rate} is no frame rate in Hz.`)

    const gapFrames = values['fill-gaps'] === undefined ? Math.round(USUAL_CLEANING.longestGapS * rateHz) : Number(values['fill-gaps'])
    if (!(Number.isInteger(gapFrames) && gapFrames >= 0)) throw new WrongUse(`${values['fill-gaps']} is no number of frames: 0 fills no gap.`)

    const { cameras, seen, findings, person } = await readSession(calibration, folder, personNumber(values.person), method !== 'weighted-dlt')
    for (const finding of findings) process.stderr.write(`${sentencesOf(finding)}\n`)
    const names = KEYPOINTS[seen.topology].map(trcMarkerName)
    const { raw, filtered, findings: found } = byMethod({ cameras, seen: person.seen, keypoints: KEYPOINTS[seen.topology], firstFrame: seen.firstFrame, rateHz, gapFrames })
    const filteredTrc = values['filtered-trc']
    const said = filteredTrc === undefined ? found : [...found, ...filtered.findings]
    for (const finding of said) process.stderr.write(`${sentencesOf(finding)}\n`)
    const warnings = [...(filteredTrc === undefined ? [] : filtered.warnings), ...person.warnings, ...(values.rate === undefined ? [`No --rate was given: ${ASSUMED_RATE_HZ} frames a second are assumed.`] : [])]
    const write = async (file: string, frames: readonly (readonly (Vec3 | undefined)[])[]) =>
      writeFile(file, trcText({ fileName: basename(file), rateHz, unit: 'm', decimals: DECIMALS, markers: names, firstTimeS: seen.firstFrame / rateHz, frames }))
    await write(trc, pointsOf(raw))
    if (filteredTrc !== undefined) await write(filteredTrc, pointsOf({ ...raw, points: filtered.points }))
    const summary = summaryOf(raw, names, cameras.map(({ name }) => name))
    if (values.json) printJson({ method, rateHz, topology: seen.topology, ...summary, people: person.people, joinedHalves: person.joined, matched: seen.matched, findings: [...findings, ...said], warnings })
    else print(summary, person, seen.matched)
    for (const warning of warnings) process.stderr.write(`${warning}\n`)
    return person.warnings.length > 0 || [...findings, ...said].some(({ level }) => level !== 'note') ? 3 : 0
  },
}

function pointsOf({ frames, keypoints, points }: Pick<Reconstruction, 'frames' | 'keypoints' | 'points'>): (Vec3 | undefined)[][] {
  return Array.from({ length: frames }, (_, frame) =>
    Array.from({ length: keypoints }, (_, keypoint): Vec3 | undefined => {
      const at = 3 * (frame * keypoints + keypoint)
      const [x, y, z] = [points[at]!, points[at + 1]!, points[at + 2]!]
      return Number.isNaN(x) ? undefined : [x, y, z]
    }),
  )
}

function print({ frames, points, missing, missingByKeypoint, medianErrorPx, cameras }: Summary, { people, joined }: ChosenPerson, matched: readonly { camera: string; folder: string }[]): void {
  const lines = [
    ...matched.map(({ camera, folder }) => `${camera} of the calibration: ${folder}`),
    ...(people.length > 1 ? [`${people.length} people; they are seen in ${people.join(', ')} pictures`] : []),
    ...(joined > 0 ? [`${joined} ${joined === 1 ? 'picture' : 'pictures'} showed one person as two halves; they were put together`] : []),
    `${frames} frames, ${points} points, median reprojection error ${medianErrorPx.toFixed(1)} px`,
    ...Object.entries(cameras).map(([name, used]) => `${name}: used for ${used} points`),
    ...(missing > 0 ? [`${missing} points are missing, since no two cameras agree on them: ${Object.entries(missingByKeypoint).map(([name, count]) => `${name} ${count}`).join(', ')}`] : []),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
