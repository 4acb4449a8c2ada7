import type { ByteSource } from '../byte-source.ts'
import type { Findings } from '../reader.ts'
import { notYetReadable } from '../reader.ts'
import { readText } from '../reading/text.ts'
import { calibrationFindings, factsOf } from './cameras.ts'
import { qualisysCameras } from './qualisys-cameras.ts'

/** Qualisys Track Manager calibration, XML by content whatever its name (`.qca.txt`, `.xml`). */
export async function readQualisysCalibration(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  if (excerpt.missing) return notYetReadable('Qualisys calibration')
  return calibrationFindings('Qualisys calibration', qualisysCameras(excerpt.text).map(factsOf))
}
