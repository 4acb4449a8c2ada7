import * as disk from 'node:fs/promises'
import { basename } from 'node:path'
import { KEYPOINTS } from '../../core/body/topologies.ts'
import { placedCameras } from '../../core/formats/calibration/calibration.ts'
import { CALIBRATION_CEILING, readCalibration } from '../../core/formats/calibration/read-calibration.ts'
import { readWhole } from '../../core/formats/reading/read-whole.ts'
import type { Finding } from '../../core/preflight/finding.ts'
import { preflight } from '../../core/preflight/preflight.ts'
import type { Camera } from '../../core/vision/camera.ts'
import { refuseMissing } from '../system/file-there.ts'
import { choosePerson, type ChosenPerson } from './choose-person.ts'
import { readKeypointFolders, type SeenByCameras } from './keypoint-folders.ts'

export interface ReadSession {
  cameras: readonly Camera[]
  seen: SeenByCameras
  /** What calibration and keypoints disagree on. */
  findings: Finding[]
  person: ChosenPerson
}

/** A calibration and what its cameras saw of one person: the `person`th, or the one seen most. */
export async function readSession(calibration: string, keypoints: string, person: number | undefined, usesDistortion: boolean): Promise<ReadSession> {
  refuseMissing(calibration)
  const read = readCalibration(await readWhole(disk, calibration, CALIBRATION_CEILING), calibration)
  const cameras = placedCameras(read, basename(calibration))
  const seen = await readKeypointFolders(keypoints, cameras)
  const findings = preflight({ calibration: { ...read, file: basename(calibration) }, films: [], keypoints: seen.facts, usesDistortion })
  return { cameras, seen, findings, person: choosePerson(cameras, seen.frames, KEYPOINTS[seen.topology], person) }
}

export function sentencesOf({ level, message, hint }: Pick<Finding, 'level' | 'message' | 'hint'>): string {
  return `${level === 'note' ? 'Note' : 'Warning'}: ${message}${hint === undefined ? '' : ` ${hint}`}`
}
