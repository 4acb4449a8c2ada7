import type { ByteSource } from '../byte-source.ts'
import type { Findings } from '../reader.ts'
import { notYetReadable, refused } from '../reader.ts'
import { isObject, parseJson } from '../reading/json.ts'
import { readText } from '../reading/text.ts'
import { calibrationFindings, factsOf } from './cameras.ts'
import { opencvCameras } from './opencv-cameras.ts'
import { xmlEntries, yamlEntries } from './opencv-storage.ts'

/** OpenCV `FileStorage` in YAML (`%YAML:1.0`, `!!opencv-matrix`). */
export async function readOpencvYaml(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  if (excerpt.missing) return notYetReadable('OpenCV calibration')
  return calibrationFindings('OpenCV calibration', opencvCameras(yamlEntries(excerpt.text)).map(factsOf))
}

/** OpenCV `FileStorage` in XML (`<opencv_storage>`). */
export async function readOpencvXml(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  if (excerpt.missing) return notYetReadable('OpenCV calibration')
  return calibrationFindings('OpenCV calibration', opencvCameras(xmlEntries(excerpt.text)).map(factsOf))
}

/** Camera matrices in JSON, as OpenCV's `FileStorage` or the many scripts around it write them. */
export async function readOpencvJson(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  if (excerpt.missing) return notYetReadable('OpenCV calibration')
  const root = parseJson(excerpt.text)
  if (!isObject(root)) {
    return refused('OpenCV calibration', {
      code: 'json-syntax',
      field: 'JSON',
      message: excerpt.whole ? 'The file is not valid JSON; it may be cut short.' : 'The file is too large for a calibration.',
    })
  }
  return calibrationFindings('OpenCV calibration', opencvCameras(root).map(factsOf))
}
