import type { Oddity } from '../inspection.ts'
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
    return { metres: 1, lengths: 'unstated', oddities: [open('Its lengths are in the unit that the board was measured in, which the file does not tell.')] }
  return {
    metres: 0.001,
    lengths: 'metres',
    oddities: [{ level: 'note', code: 'calibration-unit', message: `Its lengths are taken for millimetres, as FreeMoCap asks for them: the board’s squares were given as ${squareMm} mm.` }],
  }
}

/** FreeMoCap asks for millimetres; a square of 1 is what it takes where nobody typed anything, and then nothing has a size. */
function boardSquareOf(root: TomlTable): number | undefined {
  const metadata = root['metadata']
  const square = typeof metadata === 'object' && !Array.isArray(metadata) ? metadata['charuco_square_size'] : undefined
  return typeof square === 'number' && square > 1 && square < 1000 ? square : undefined
}

function open(message: string): Oddity {
  return { level: 'warning', code: 'calibration-unit', message, hint: 'Compare a known length with the result, or scale the calibration.' }
}
