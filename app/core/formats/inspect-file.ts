import { capitalised } from '../first-letter.ts'
import { readAncHeader } from './analog/anc-header.ts'
import { readForcePlateCalibration } from './analog/force-plate-calibration.ts'
import { readForcesHeader } from './analog/forces-header.ts'
import type { ByteSource } from './byte-source.ts'
import { readC3dHeader } from './c3d/c3d-header.ts'
import { readCameraToml } from './calibration/camera-toml.ts'
import { readOpencvJson, readOpencvXml, readOpencvYaml } from './calibration/opencv.ts'
import { readQualisysCalibration } from './calibration/qualisys-qca.ts'
import { inspectStridescopeCalibration } from './calibration/stridescope-json.ts'
import { labelOf } from './extensions.ts'
import type { Inspection, Oddity } from './inspection.ts'
import { readKeypointJson } from './keypoints/keypoint-json.ts'
import { inspectLandmarks } from './keypoints/landmark-json.ts'
import { readOpenPoseFrame } from './keypoints/openpose-json.ts'
import { readMotHeader } from './motion/mot-header.ts'
import { readTrcHeader } from './motion/trc-header.ts'
import { readJpegHeader, readPngHeader } from './photo/photo-header.ts'
import type { Findings, Reader } from './reader.ts'
import type { Recognition } from './recognise.ts'
import { recognise } from './recognise.ts'
import { readTable } from './table/table.ts'
import { readFitHeader } from './wearable/fit-header.ts'
import { readHrm } from './wearable/hrm.ts'
import { readRrIntervals } from './wearable/rr-intervals.ts'
import { readGpx, readTcx } from './wearable/training-xml.ts'
import { withinLimits } from './within-limits.ts'

/** Who reads which format: adding one means a line here, one in `extensions.ts`, and a way to recognise it. */
const READERS: Record<string, Reader> = {
  c3d: readC3dHeader,
  trc: readTrcHeader,
  mot: readMotHeader,
  sto: readMotHeader,
  anc: readAncHeader,
  forces: readForcesHeader,
  'force-plate-calibration': readForcePlateCalibration,
  'pose2sim-toml': readCameraToml,
  'anipose-toml': readCameraToml,
  'freemocap-toml': readCameraToml,
  'caliscope-toml': readCameraToml,
  'qualisys-qca': readQualisysCalibration,
  'opencv-yaml': readOpencvYaml,
  'opencv-xml': readOpencvXml,
  'opencv-json': readOpencvJson,
  'stridescope-json': inspectStridescopeCalibration,
  'openpose-json': readOpenPoseFrame,
  'alphapose-json': (source) => readKeypointJson(source, 'alphapose-json'),
  'mmpose-json': (source) => readKeypointJson(source, 'mmpose-json'),
  'coco-json': (source) => readKeypointJson(source, 'coco-json'),
  'keypoint-array-json': (source) => readKeypointJson(source, 'keypoint-array-json'),
  'landmark-json': inspectLandmarks,
  fit: readFitHeader,
  tcx: readTcx,
  gpx: readGpx,
  hrm: readHrm,
  'rr-intervals': readRrIntervals,
  csv: readTable,
  tsv: readTable,
  jpeg: readJpegHeader,
  png: readPngHeader,
}

/**
 * What any file but footage is and holds. Of footage it tells the container and leaves the rest to the
 * reader of videos.
 */
export async function inspectNonVideo(path: string, source: ByteSource): Promise<Inspection> {
  const recognition = await recognise(path, source)
  const reader = READERS[recognition.format]
  const unreadable = recognition.oddities.some(({ code }) => code === 'empty-file' || code === 'zero-filled-file')
  const findings = reader === undefined || unreadable ? withoutReader(recognition) : await reader(source, path)
  return withinLimits({
    kind: recognition.kind,
    format: recognition.format,
    summary: findings.summary,
    ...(recognition.camera === undefined ? {} : { camera: recognition.camera }),
    facts: findings.facts,
    oddities: [...ofRecognition(recognition, findings), ...findings.oddities],
    complete: recognition.complete && findings.complete,
  })
}

function withoutReader(recognition: Recognition): Findings {
  const { container, format } = recognition
  const facts = container === undefined ? {} : { container: container.format, containerFamily: container.family }
  return { summary: container?.label ?? (format === 'unknown' ? '' : sentenceCase(labelOf(format))), facts, oddities: [], complete: true }
}

/** "Not recognised" only where the reader cannot say more exactly what is wrong. */
function ofRecognition(recognition: Recognition, findings: Findings): Oddity[] {
  const readerKnowsBetter = findings.oddities.some(({ level }) => level === 'error')
  const kept = recognition.oddities.filter(({ code }) => code !== 'content-not-recognised' || !readerKnowsBetter)
  const isPlainPhoto = recognition.kind === 'unknown' && (recognition.format === 'jpeg' || recognition.format === 'png')
  if (!isPlainPhoto || recognition.decidedBy !== 'content') return kept
  return [
    ...kept,
    {
      level: 'note',
      code: 'photo-not-for-calibration',
      message: 'A photo is used only for calibration, and neither its name nor its folder says that it is for one.',
      hint: 'Put it into a folder named calibration, intrinsics or extrinsics.',
    },
  ]
}

function sentenceCase(text: string): string {
  const bare = text.replace(/^(a|an) /, '')
  return capitalised(bare)
}
