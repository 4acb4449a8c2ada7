import type { ByteSource } from '../byte-source.ts'
import type { Findings } from '../reader.ts'
import { notYetReadable, refused } from '../reader.ts'
import type { JsonObject } from '../reading/json.ts'
import { isObject, parseJson } from '../reading/json.ts'
import { linesOf, numberIn, readText } from '../reading/text.ts'
import { xmlTags } from '../reading/xml-tags.ts'
import type { CalibratedCamera } from './cameras.ts'
import { calibrationFindings, distortionTerms, fromMatrix, isVector, sizeFrom } from './cameras.ts'

/** The names under which programs store the same thing; compared without case, `_` and `-`. */
const MATRIX = ['cameramatrix', 'intrinsicmatrix', 'intrinsics', 'matrix', 'mtx', 'k', 'm']
const DISTORTION = ['distortioncoefficients', 'distcoeffs', 'distcoeff', 'distortion', 'distortions', 'dist', 'd']
const ROTATION = ['rotation', 'rotationmatrix', 'rvec', 'r', 'rot']
const TRANSLATION = ['translation', 'translationvector', 'tvec', 't', 'trans']
const WIDTH = ['imagewidth', 'width', 'w']
const HEIGHT = ['imageheight', 'height', 'h']
const SIZE = ['imagesize', 'size', 'resolution', 'imsize']

/** OpenCV `FileStorage` in YAML (`%YAML:1.0`, `!!opencv-matrix`). */
export async function readOpencvYaml(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  if (excerpt.missing) return notYetReadable('OpenCV calibration')
  return calibrationFindings('OpenCV calibration', camerasIn(yamlEntries(excerpt.text)))
}

/** OpenCV `FileStorage` in XML (`<opencv_storage>`). */
export async function readOpencvXml(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  if (excerpt.missing) return notYetReadable('OpenCV calibration')
  return calibrationFindings('OpenCV calibration', camerasIn(xmlEntries(excerpt.text)))
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
  return calibrationFindings('OpenCV calibration', camerasIn(root))
}

/** One camera at the top, cameras numbered by a suffix (`K1`, `K2`), or one object a camera. */
function camerasIn(root: JsonObject): CalibratedCamera[] {
  const suffixes = new Set(Object.keys(root).flatMap((key) => suffixOf(key, MATRIX) ?? []))
  if (suffixes.size > 0) {
    return [...suffixes].map((suffix) => cameraFrom(root, suffix, suffix === '' ? '' : `camera ${suffix}`))
  }
  const holders = isObject(root['cameras']) ? root['cameras'] : root
  const entries: [string, unknown][] = Array.isArray(root['cameras'])
    ? root['cameras'].map((item, index) => [`camera ${index + 1}`, item])
    : Object.entries(holders)
  return entries.flatMap(([key, value]) =>
    isObject(value) && Object.keys(value).some((inner) => suffixOf(inner, MATRIX) === '') ? [cameraFrom(value, '', key)] : [],
  )
}

function cameraFrom(holder: JsonObject, suffix: string, key: string): CalibratedCamera {
  const find = (names: string[]) => {
    const match = (wanted: string) => Object.keys(holder).find((name) => suffixOf(name, names) === wanted)
    const found = match(suffix) ?? match('')
    return found === undefined ? undefined : contentOf(holder[found])
  }
  const size = find(SIZE)
  const [width, height] = Array.isArray(size) ? size : [find(WIDTH), find(HEIGHT)]
  const name = find(['cameraname', 'name', 'serial', 'serialnumber', 'id'])
  return {
    name: typeof name === 'string' && name !== '' ? name.slice(0, 80) : (key || 'camera').slice(0, 80),
    ...sizeFrom(width, height),
    ...fromMatrix(find(MATRIX)),
    distortionTerms: distortionTerms(find(DISTORTION)),
    fisheye: false,
    hasPose: isVector(find(ROTATION)) && isVector(find(TRANSLATION)),
  }
}

/** `camera_matrix_2` under `MATRIX` gives `2`, `camera_matrix` gives ``, anything else nothing. */
function suffixOf(key: string, names: string[]): string | undefined {
  const plain = key.slice(0, 60).toLowerCase().replaceAll(/[_\- ]/g, '')
  const bare = plain.replace(/\d{1,4}$/, '')
  return names.includes(bare) ? plain.slice(bare.length) : undefined
}

function contentOf(value: unknown): unknown {
  if (isObject(value) && Array.isArray(value['data'])) return value['data']
  return value
}

function yamlEntries(text: string): JsonObject {
  const entries: JsonObject = Object.create(null) as JsonObject
  let matrix: string | undefined
  let numbers: string | undefined
  for (const line of linesOf(text)) {
    if (numbers !== undefined && matrix !== undefined) {
      numbers += ` ${line}`
    } else {
      const key = /^([\w-]{1,60}):\s*(.*)$/.exec(line.slice(0, 1000))
      if (key !== null) {
        const [, name = '', rest = ''] = key
        const value = numberIn(rest) ?? rest.trim().replaceAll('"', '')
        matrix = rest.trim() === '' || rest.includes('opencv-matrix') ? name : undefined
        if (matrix === undefined) entries[name] = rest.trim().startsWith('[') ? numbersIn(rest) : value
        continue
      }
      if (matrix === undefined) continue
      const data = /^\s+data:\s*(\[.*)$/.exec(line)
      const inline = /^\s*-?\s*(\[.*)$/.exec(line)
      if (data?.[1] === undefined && inline?.[1] === undefined) continue
      numbers = data?.[1] ?? inline?.[1] ?? ''
    }
    if (numbers.length > 100_000) {
      matrix = numbers = undefined
    } else if (numbers.includes(']')) {
      const earlier = entries[matrix]
      entries[matrix] = [...(Array.isArray(earlier) ? earlier : []), ...numbersIn(numbers)]
      numbers = undefined
    }
  }
  return entries
}

function xmlEntries(text: string): JsonObject {
  const entries: JsonObject = Object.create(null) as JsonObject
  const path: string[] = []
  for (const tag of xmlTags(text)) {
    if (tag.closing) {
      path.pop()
      continue
    }
    if (!tag.selfClosing && path.length < 16) path.push(tag.name)
    const [, top, leaf] = path
    if (top === undefined) continue
    if (leaf === 'data') entries[top] = numbersIn(tag.textAfter)
    else if (leaf === undefined && tag.textAfter !== '') entries[top] = numberIn(tag.textAfter) ?? tag.textAfter
  }
  return entries
}

function numbersIn(text: string): number[] {
  return text
    .split(/[\s,[\]]+/)
    .map(numberIn)
    .filter((value) => value !== undefined)
}
