import { looksLikeForcePlateCalibration } from './analog/force-plate-calibration.ts'
import { cameraTomlFormat } from './calibration/camera-toml.ts'
import type { FileKind } from './inspection.ts'
import { firstLines, linesOf, numberIn } from './reading/text.ts'
import { parseToml } from './reading/toml.ts'
import { xmlRootName, xmlTags } from './reading/xml-tags.ts'
import { tableKind, tableShape } from './table/table.ts'
import { looksLikeRrIntervals } from './wearable/rr-intervals.ts'

/** The first words of our own calibration. */
const OWN_CALIBRATION = 'stridescope-calibration'
/** And of what curves are held against. */
const OWN_REFERENCE = 'stridescope-reference'

export interface KindAndFormat {
  kind: FileKind
  format: string
}

/** What the beginning of a text file says it is; kind `unknown` for text that is none of ours. */
export function recogniseText(text: string, extension: string): KindAndFormat {
  const start = text.trimStart()
  if (start.startsWith('PathFileType')) return { kind: 'trc', format: 'trc' }
  if (start.startsWith('File_Type:') && start.slice(0, 200).includes('Analog')) return { kind: 'analog', format: 'anc' }
  if (start.startsWith('[Force Data]')) return { kind: 'analog', format: 'forces' }
  if (start.startsWith('[Params]')) return { kind: 'wearable', format: 'hrm' }
  // ROS writes the same without the first line.
  if (start.startsWith('%YAML') || /!!opencv-matrix/.test(text) || /^camera_matrix:\s*$/m.test(text)) return { kind: 'calibration', format: 'opencv-yaml' }
  if (start.startsWith('<')) return recogniseXml(start)
  if (start.startsWith('{') || (start.startsWith('[') && !hasSectionLine(start))) return recogniseJson(start)
  if (firstLines(text, 200).some((line) => /^\s*endheader\s*$/i.test(line))) {
    return { kind: 'mot', format: extension === 'sto' ? 'sto' : 'mot' }
  }
  if (hasSectionLine(text)) {
    const format = cameraTomlFormat(parseToml(text).root)
    if (format !== undefined) return { kind: 'calibration', format }
  }
  // It scales the channels of force plates and says nothing about cameras, so it belongs to the analog data.
  if (looksLikeForcePlateCalibration(text)) return { kind: 'analog', format: 'force-plate-calibration' }
  if (looksLikeRrIntervals(text)) return { kind: 'wearable', format: 'rr-intervals' }
  return recogniseTable(text, extension) ?? { kind: 'unknown', format: 'text' }
}

function recogniseXml(text: string): KindAndFormat {
  const root = xmlRootName(text)
  if (root === 'TrainingCenterDatabase') return { kind: 'wearable', format: 'tcx' }
  if (root === 'gpx') return { kind: 'wearable', format: 'gpx' }
  if (root === 'opencv_storage') return { kind: 'calibration', format: 'opencv-xml' }
  if (root === 'OpenSimDocument') return { kind: 'unknown', format: 'opensim-model' }
  if (root === 'calibration' && hasTag(text, 'camera')) return { kind: 'calibration', format: 'qualisys-qca' }
  return { kind: 'unknown', format: 'xml' }
}

function hasTag(text: string, name: string): boolean {
  for (const tag of xmlTags(text)) if (tag.name === name) return true
  return false
}

/** By the keys and shapes near the beginning: the file may be too large, or not here yet, to be parsed. */
function recogniseJson(start: string): KindAndFormat {
  const has = (key: string) => start.includes(`"${key}"`)
  if (has(OWN_CALIBRATION)) return { kind: 'calibration', format: 'stridescope-json' }
  if (has(OWN_REFERENCE)) return { kind: 'unknown', format: OWN_REFERENCE }
  if (has('pose_keypoints_2d') || (/"people"\s*:\s*\[\s*(\]|\{)/.test(start.slice(0, 400)) && has('version'))) {
    return { kind: 'keypoints', format: 'openpose-json' }
  }
  if (has('keypoints')) {
    if (has('instance_info') || has('instances')) return { kind: 'keypoints', format: 'mmpose-json' }
    if (start.startsWith('[') && has('image_id')) return { kind: 'keypoints', format: 'alphapose-json' }
    if (has('annotations') || has('categories')) return { kind: 'keypoints', format: 'coco-json' }
  }
  if (start.startsWith('{') && has('images') && (has('licenses') || has('file_name'))) return { kind: 'keypoints', format: 'coco-json' }
  if (hasLandmarks(start)) return { kind: 'keypoints', format: 'landmark-json' }
  if (/^\[\s*\[\s*\[\s*-?\d/.test(start.slice(0, 200))) return { kind: 'keypoints', format: 'keypoint-array-json' }
  if (hasCameraMatrix(start)) return { kind: 'calibration', format: 'opencv-json' }
  return { kind: 'unknown', format: 'json' }
}

/** Points with x and y by name, as MediaPipe and TensorFlow.js write them, under a key that says so or under none. */
function hasLandmarks(text: string): boolean {
  if (/"(pose_?)?landmarks?"\s*:\s*[[{]/i.test(text)) return true
  return /\{\s*"x"\s*:\s*-?[\d.]+\s*,\s*"y"\s*:\s*-?[\d.]/.test(text) && (/"(keypoints|visibility)"/.test(text) || /^\[\s*\[/.test(text))
}

/** As programs spell it, a camera's number or name before or behind; a bare `K`, or a focal length beside a centre. */
function hasCameraMatrix(text: string): boolean {
  if (/"(\w{1,20}_)?(camera_?matrix|intrinsic_?matrix|camera_?intrinsics|intrinsics|mtx)(_?\w{1,20})?"\s*:/i.test(text)) return true
  return /"K(\d{1,4}|_\w{1,20})?"\s*:/.test(text) || (/"fx"\s*:/.test(text) && /"(cx|ppx)"\s*:/.test(text))
}

function recogniseTable(text: string, extension: string): KindAndFormat | undefined {
  const shape = tableShape(text)
  if (shape === undefined) return undefined
  const lines = firstLines(text, 30).slice(shape.headerRows.length)
  const withNumbers = lines.filter((line) => line.split(shape.delimiter, 200).some((cell) => numberIn(cell) !== undefined))
  // Prose with a comma in every line is no table; a file that calls itself one may hold words only.
  const callsItselfTable = extension === 'csv' || extension === 'tsv'
  if (!callsItselfTable && withNumbers.length < Math.max(lines.length / 2, 2)) return undefined
  return { kind: tableKind(shape), format: shape.delimiter === '\t' ? 'tsv' : 'csv' }
}

/** A line like `[cam_01]`, which TOML has and JSON has not. */
function hasSectionLine(text: string): boolean {
  for (const line of linesOf(text, 400)) {
    if (line.length < 200 && /^\s*\[{1,2}[\w."' -]*[A-Za-z_][\w."' -]*\]{1,2}\s*(#.*)?$/.test(line)) return true
  }
  return false
}
