import { toldMegabytes } from '../../told-megabytes.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Findings } from '../reader.ts'
import { notYetReadable, refused } from '../reader.ts'
import { readText } from '../reading/text.ts'
import type { TomlTable, TomlValue } from '../reading/toml.ts'
import { parseToml } from '../reading/toml.ts'
import { calibrationFindings, factsOf } from './cameras.ts'
import { printedName, printedNumbers, printedSize, type PrintedCamera } from './printed-camera.ts'

export type CameraTomlFormat = 'pose2sim-toml' | 'anipose-toml' | 'freemocap-toml' | 'caliscope-toml'

const TITLES: Record<CameraTomlFormat, string> = {
  'pose2sim-toml': 'Pose2Sim calibration',
  'anipose-toml': 'Anipose calibration',
  'freemocap-toml': 'FreeMoCap calibration',
  'caliscope-toml': 'Caliscope calibration',
}

/** A camera takes half a kilobyte. */
const MOST_BYTES = 2 << 20

/** TOML calibrations all keep one table a camera with `matrix`, `distortions`, `rotation`, `translation`. */
export async function readCameraToml(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source, MOST_BYTES)
  if (excerpt.missing) return notYetReadable('Camera calibration')
  if (!excerpt.whole) {
    return refused('Camera calibration', {
      code: 'calibration-too-large',
      field: 'size',
      message: `The file has ${toldMegabytes(source.sizeBytes)} MB, too many for a calibration: at most ${toldMegabytes(MOST_BYTES)} MB are read.`,
    })
  }
  const { root, faultyLine } = parseToml(excerpt.text)
  const format = cameraTomlFormat(root)
  return calibrationFindings(
    format === undefined ? 'Camera calibration' : TITLES[format],
    tomlCameras(root).map(factsOf),
    faultyLine === undefined
      ? []
      : [
          {
            level: 'error',
            code: 'toml-syntax',
            field: `line ${faultyLine}`,
            message: `Line ${faultyLine} is not valid TOML; what follows it was not read.`,
            hint: 'Look for a missing bracket, quote or equals sign.',
          },
        ],
  )
}

/** Told apart by the keys that each program alone writes. Undefined where there is no camera table. */
export function cameraTomlFormat(root: TomlTable): CameraTomlFormat | undefined {
  const tables = cameraTables(root).map(([, table]) => table)
  if (tables.length === 0) return undefined
  const some = (key: string) => tables.some((table) => key in table)
  if (some('rotation_count') || some('grid_count') || some('port') || some('cam_id')) return 'caliscope-toml'
  if (some('world_position') || some('world_orientation')) return 'freemocap-toml'
  const metadata = root['metadata']
  // Pose2Sim writes `fisheye` for every camera; aniposelib only where it is true, beside its own metadata.
  if (tables.some((table) => table['fisheye'] === false)) return 'pose2sim-toml'
  if (isTable(metadata) && ('adjusted' in metadata || 'error' in metadata)) return 'anipose-toml'
  return 'pose2sim-toml'
}

function cameraTables(root: TomlTable): [string, TomlTable][] {
  const candidates = Object.entries(root).flatMap(([key, value]): [string, TomlTable][] => {
    if (Array.isArray(value)) return value.filter(isTable).map((table, index) => [`${key} ${index + 1}`, table])
    if (!isTable(value)) return []
    const inner = Object.entries(value).filter((entry): entry is [string, TomlTable] => isTable(entry[1]))
    return [[key, value], ...inner]
  })
  return candidates.filter(([, table]) => 'matrix' in table || ('size' in table && 'rotation' in table) || 'distortions' in table)
}

export function tomlCameras(root: TomlTable): PrintedCamera[] {
  return cameraTables(root).map(([key, table]) => ({
    name: printedName(table['name'] ?? table['cam_id'] ?? table['port'], key),
    ...(Array.isArray(table['size']) ? printedSize(table['size'][0], table['size'][1]) : {}),
    matrix: printedNumbers(table['matrix']),
    distortion: printedNumbers(table['distortions'] ?? table['distortion']),
    ...(table['fisheye'] === true ? { otherLens: 'fisheye' } : {}),
    rotation: printedNumbers(table['rotation']),
    translation: printedNumbers(table['translation']),
  }))
}

function isTable(value: TomlValue | undefined): value is TomlTable {
  return typeof value === 'object' && !Array.isArray(value)
}
