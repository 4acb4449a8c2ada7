import { footageOfExtension } from './footage-container.ts'
import type { FileKind } from './inspection.ts'
import { extensionOf, fileName } from './path-parts.ts'

/** What a file's name promises. */
export interface FormatOfName {
  kind: FileKind
  format: string
  label: string
  /** Formats that rightly carry this ending. */
  accepts: string[]
  /** Close relatives: worth a note, no worry. */
  related: string[]
}

const LABELS: Record<string, string> = {
  c3d: 'C3D',
  trc: 'a TRC table of markers',
  mot: 'an OpenSim table',
  sto: 'an OpenSim table',
  anc: 'Motion Analysis analog data',
  forces: 'Motion Analysis forces',
  'force-plate-calibration': 'a force-plate calibration',
  'pose2sim-toml': 'a Pose2Sim calibration',
  'anipose-toml': 'an Anipose calibration',
  'freemocap-toml': 'a FreeMoCap calibration',
  'caliscope-toml': 'a Caliscope calibration',
  'qualisys-qca': 'a Qualisys calibration',
  'opencv-yaml': 'an OpenCV calibration',
  'opencv-xml': 'an OpenCV calibration',
  'opencv-json': 'an OpenCV calibration',
  'stridescope-json': 'a Stridescope calibration',
  'openpose-json': 'an OpenPose frame',
  'alphapose-json': 'AlphaPose keypoints',
  'mmpose-json': 'MMPose keypoints',
  'coco-json': 'COCO keypoints',
  'keypoint-array-json': 'an array of keypoints',
  'landmark-json': 'landmarks of a body',
  fit: 'a FIT recording',
  tcx: 'a TCX recording',
  gpx: 'a GPX track',
  hrm: 'a Polar HRM recording',
  'rr-intervals': 'a list of RR intervals',
  csv: 'a text table',
  tsv: 'a tab-separated text table',
  jpeg: 'a JPEG photo',
  png: 'a PNG photo',
  text: 'plain text',
  json: 'JSON',
  xml: 'XML',
  'opensim-model': 'an OpenSim model',
  'stridescope-reference': 'a reference that curves are held against',
  xls: 'an Excel workbook',
  zip: 'a ZIP archive',
  gzip: 'a gzip archive',
  pdf: 'a PDF page',
  heif: 'a HEIF picture',
}

const NAMED: Record<string, [kind: FileKind, format: string, accepts?: string[]]> = {
  c3d: ['c3d', 'c3d'],
  trc: ['trc', 'trc'],
  mot: ['mot', 'mot'],
  sto: ['mot', 'sto'],
  anc: ['analog', 'anc'],
  forces: ['analog', 'forces'],
  cal: ['analog', 'force-plate-calibration'],
  toml: ['calibration', 'pose2sim-toml', ['pose2sim-toml', 'anipose-toml', 'freemocap-toml', 'caliscope-toml']],
  fit: ['wearable', 'fit'],
  tcx: ['wearable', 'tcx'],
  gpx: ['wearable', 'gpx'],
  hrm: ['wearable', 'hrm'],
  csv: ['table', 'csv', ['csv', 'tsv', 'rr-intervals']],
  tsv: ['table', 'tsv', ['csv', 'tsv']],
  jpg: ['unknown', 'jpeg'],
  jpeg: ['unknown', 'jpeg'],
  png: ['unknown', 'png'],
  xls: ['unknown', 'xls', ['xls']],
  pdf: ['unknown', 'pdf'],
}

/** Undefined for endings that any content may carry (`.txt`, `.json`, `.dat`, none). */
export function formatOfName(path: string): FormatOfName | undefined {
  const extension = extensionOf(path)
  if (/\.qca(\.txt)?$/i.test(fileName(path))) return promise('calibration', 'qualisys-qca')
  const footage = footageOfExtension(extension)
  if (footage !== undefined) {
    const { family, format, label } = footage
    const relatives = { 'iso-bmff': ['mp4', 'mov', 'm4v', '3gp'], matroska: ['mkv', 'webm'], 'mpeg-ts': ['ts', 'mts'], 'mpeg-ps': ['mpg', 'm2v'], 'mpeg-es': ['mpg', 'm2v'] }
    return {
      kind: 'footage',
      format,
      label,
      // Cameras call AVCHD `.mts`, players `.m2ts` or `.ts`: nobody means a difference.
      accepts: family === 'mpeg-ts' ? relatives['mpeg-ts'] : [format],
      related: Object.hasOwn(relatives, family) ? relatives[family as keyof typeof relatives] : [],
    }
  }
  const entry = Object.hasOwn(NAMED, extension) ? NAMED[extension] : undefined
  return entry === undefined ? undefined : promise(...entry)
}

export function labelOf(format: string): string {
  return footageOfExtension(format)?.label ?? LABELS[format] ?? format
}

function promise(kind: FileKind, format: string, accepts = [format]): FormatOfName {
  return { kind, format, label: labelOf(format), accepts, related: [] }
}
