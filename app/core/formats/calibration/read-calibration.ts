import { ProblemError } from '../../problem.ts'
import { fileName } from '../path-parts.ts'
import type { Ceiling } from '../reading/read-whole.ts'
import { toldMegabytes } from '../../told-megabytes.ts'
import { decodeText, looksLikeText } from '../reading/text.ts'
import { recogniseText } from '../recognise-text.ts'
import type { Calibration, CalibrationFormat } from './calibration.ts'
import { openQuestions } from './open-questions.ts'
import { readTomlCalibration } from './read-camera-toml.ts'
import { readOpencvCalibration } from './read-opencv.ts'
import { readQualisys } from './read-qualisys.ts'
import { readStridescopeCalibration } from './stridescope-json.ts'

/** A camera takes half a kilobyte. */
export const CALIBRATION_CEILING: Ceiling = { mostBytes: 2 << 20, kind: 'a calibration' }
const HEAD = 4096

const READERS: Record<CalibrationFormat, (text: string, file: string) => Calibration> = {
  'pose2sim-toml': readTomlCalibration,
  'anipose-toml': readTomlCalibration,
  'freemocap-toml': readTomlCalibration,
  'caliscope-toml': readTomlCalibration,
  'qualisys-qca': readQualisys,
  'opencv-yaml': (text, file) => readOpencvCalibration('opencv-yaml', text, file),
  'opencv-xml': (text, file) => readOpencvCalibration('opencv-xml', text, file),
  'opencv-json': (text, file) => readOpencvCalibration('opencv-json', text, file),
  'stridescope-json': readStridescopeCalibration,
}

/** The cameras of any calibration file that is known here, told by its content; `file` names it in what is said about it. */
export function readCalibration(content: Uint8Array | string, file: string): Calibration {
  const name = fileName(file)
  const text = textOf(content, name)
  const { format } = recogniseText(text, '')
  if (!Object.hasOwn(READERS, format)) throw unreadable(name, 'is no calibration that is known here')
  const calibration = READERS[format as CalibrationFormat](text, name)
  return { ...calibration, oddities: [...calibration.oddities, ...openQuestions(calibration, name)] }
}

function textOf(content: Uint8Array | string, file: string): string {
  if (content.length === 0) throw unreadable(file, 'is empty')
  if (content.length > CALIBRATION_CEILING.mostBytes) throw unreadable(file, `has ${toldMegabytes(content.length)} MB, too many for a calibration: at most ${toldMegabytes(CALIBRATION_CEILING.mostBytes)} MB are read`)
  if (typeof content === 'string') return content
  if (!looksLikeText(content.subarray(0, HEAD))) throw unreadable(file, 'is no text, as all calibrations are')
  return decodeText(content)
}

function unreadable(file: string, what: string): ProblemError {
  return new ProblemError({
    code: 'calibration-unreadable',
    message: `${file} ${what}.`,
    hint: 'Known are Qualisys (.qca.txt), Pose2Sim, Anipose, FreeMoCap and Caliscope (.toml), OpenCV (.yml, .xml, .json) and Stridescope’s own.',
    subject: file,
  })
}
