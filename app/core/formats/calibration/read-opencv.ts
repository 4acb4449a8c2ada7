import { noted } from '../../notes/notes.ts'
import type { Oddity } from '../inspection.ts'
import { isObject, parseJson, type JsonObject } from '../reading/json.ts'
import type { Calibration, CalibrationFormat } from './calibration.ts'
import { opencvCameras } from './opencv-cameras.ts'
import { xmlEntries, yamlEntries } from './opencv-storage.ts'
import { incomplete, wholeCameras } from './whole-camera.ts'

export type OpencvFormat = Extract<CalibrationFormat, `opencv-${string}`>

const ROOTS: Record<OpencvFormat, (text: string, file: string) => JsonObject> = {
  'opencv-yaml': yamlEntries,
  'opencv-xml': xmlEntries,
  'opencv-json': (text, file) => {
    const root = parseJson(text)
    if (isObject(root)) return root
    if (Array.isArray(root)) return { cameras: root }
    throw incomplete(file, 'it is not valid JSON; it may be cut short')
  },
}

export function readOpencvCalibration(format: OpencvFormat, text: string, file: string): Calibration {
  const whole = wholeCameras(opencvCameras(ROOTS[format](text, file)), file, 1)
  return { format, ...whole, lengths: 'unstated', oddities: whole.cameras.length > 0 ? [NO_UNIT] : [] }
}

/** They are those of the board that OpenCV was told of. */
const NO_UNIT: Oddity = noted('warning', 'calibration-unit-unsaid', {}, { code: 'calibration-unit', hint: 'Compare a known length with the result, or scale the calibration.' })
