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

/** A laboratory has dozens. */
const MOST_CAMERAS = 1000
/** The largest matrix that says something here, of 14 distortion terms, is far smaller. */
const MOST_NUMBERS = 100
const LONGEST_LINE = 10_000

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
  const fields = fieldsOf(root)
  const suffixes = new Set([...fields.keys()].flatMap((name) => suffixOf(name, MATRIX) ?? []))
  if (suffixes.size > 0) {
    return [...suffixes].slice(0, MOST_CAMERAS).map((suffix) => cameraFrom(fields, suffix, suffix === '' ? '' : `camera ${suffix}`))
  }
  const holders = isObject(root['cameras']) ? root['cameras'] : root
  const entries: [string, unknown][] = Array.isArray(root['cameras'])
    ? root['cameras'].map((item, index) => [`camera ${index + 1}`, item])
    : Object.entries(holders)
  return entries.flatMap(([key, value]) => {
    const inner = isObject(value) ? fieldsOf(value) : new Map<string, unknown>()
    return MATRIX.some((name) => inner.has(name)) ? [cameraFrom(inner, '', key)] : []
  })
}

function cameraFrom(fields: ReadonlyMap<string, unknown>, suffix: string, key: string): CalibratedCamera {
  const find = (names: string[]) => {
    const found = names.find((name) => fields.has(name + suffix))
    return contentOf(found === undefined ? fields.get(names.find((name) => fields.has(name)) ?? '') : fields.get(found + suffix))
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

/** By names that programs spell alike; the first of several stands. */
function fieldsOf(holder: JsonObject): Map<string, unknown> {
  const fields = new Map<string, unknown>()
  for (const [key, value] of Object.entries(holder)) {
    const name = key.slice(0, 60).toLowerCase().replaceAll(/[_\- ]/g, '')
    if (!fields.has(name)) fields.set(name, value)
  }
  return fields
}

/** `cameramatrix2` under `MATRIX` gives `2`, `cameramatrix` gives ``, anything else nothing. */
function suffixOf(name: string, names: string[]): string | undefined {
  const bare = name.replace(/\d{1,4}$/, '')
  return names.includes(bare) ? name.slice(bare.length) : undefined
}

function contentOf(value: unknown): unknown {
  if (isObject(value) && Array.isArray(value['data'])) return value['data']
  return value
}

function yamlEntries(text: string): JsonObject {
  const entries: JsonObject = Object.create(null) as JsonObject
  let matrix: { name: string; numbers: number[] } | undefined
  let insideRow = false
  for (const whole of linesOf(text)) {
    const line = whole.slice(0, LONGEST_LINE)
    const key = insideRow ? null : /^([\w-]{1,60}):(.*)$/.exec(line)
    if (key !== null) {
      const [, name = '', rest = ''] = key
      const value = rest.trim()
      matrix = value === '' || value.includes('opencv-matrix') ? { name, numbers: [] } : undefined
      if (matrix === undefined) entries[name] = value.startsWith('[') ? numbersIn(value) : (numberIn(value) ?? value.replaceAll('"', ''))
      continue
    }
    const row: string | undefined = insideRow ? line : /^(?:data:|-)?\s*(\[.*)$/.exec(line.trim())?.[1]
    if (matrix === undefined || row === undefined) continue
    if (matrix.numbers.length < MOST_NUMBERS) matrix.numbers.push(...numbersIn(row).slice(0, MOST_NUMBERS))
    entries[matrix.name] = matrix.numbers
    insideRow = !row.includes(']')
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
