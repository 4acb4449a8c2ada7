import { noted } from '../../notes/notes.ts'
import { parseToml, type TomlTable } from '../reading/toml.ts'
import type { Calibration } from './calibration.ts'
import { cameraTomlFormat, tomlCameras, type CameraTomlFormat } from './camera-toml.ts'
import { incomplete, wholeCameras } from './whole-camera.ts'

/** The cameras of a TOML calibration as Pose2Sim, Anipose, FreeMoCap and Caliscope write it. */
export function readTomlCalibration(text: string, file: string): Calibration {
  const { root, faultyLine } = parseToml(text)
  if (faultyLine !== undefined) throw incomplete(file, `line ${faultyLine} is not valid TOML`, 'Look for a missing bracket, quote or equals sign.')
  const format = cameraTomlFormat(root) ?? 'pose2sim-toml'
  const { metres, lengths, oddities } = unitOf(format, root)
  return { format, ...wholeCameras(tomlCameras(root), file, metres), lengths, oddities }
}

interface Unit extends Pick<Calibration, 'lengths' | 'oddities'> {
  metres: number
}

/** Pose2Sim and Caliscope write metres. The others write the unit that somebody typed a board's size in. */
function unitOf(format: CameraTomlFormat, root: TomlTable): Unit {
  if (format === 'pose2sim-toml' || format === 'caliscope-toml') return { metres: 1, lengths: 'metres', oddities: [] }
  const squareMm = format === 'freemocap-toml' ? boardSquareOf(root) : undefined
  if (squareMm === undefined)
    return { metres: 1, lengths: 'unstated', oddities: [noted('warning', 'calibration-unit-of-board', {}, { code: 'calibration-unit', hint: HOW_TO_TELL })] }
  return {
    metres: 0.001,
    lengths: 'metres',
    oddities: [noted('note', 'calibration-in-millimetres', { squareMm }, { code: 'calibration-unit' })],
  }
}

/** FreeMoCap asks for millimetres; a square of 1 is what it takes where nobody typed anything, and then nothing has a size. */
function boardSquareOf(root: TomlTable): number | undefined {
  const metadata = root['metadata']
  const square = typeof metadata === 'object' && !Array.isArray(metadata) ? metadata['charuco_square_size'] : undefined
  return typeof square === 'number' && square > 1 && square < 1000 ? square : undefined
}

const HOW_TO_TELL = 'Compare a known length with the result, or scale the calibration.'
