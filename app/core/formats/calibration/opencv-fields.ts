/** Which field of a camera a key of OpenCV's `FileStorage`, or of the many scripts around it, spells, and of which camera. */
import { isObject, type JsonObject } from '../reading/json.ts'

/** The names under which programs store the same thing; compared without case, `_`, `-` and spaces. */
const SPELLINGS = {
  matrix: ['cameramatrix', 'intrinsicmatrix', 'cameraintrinsics', 'intrinsics', 'matrix', 'mtx', 'k', 'm'],
  distortion: ['distortioncoefficients', 'distcoeffs', 'distcoeff', 'distortion', 'distortions', 'dist', 'd'],
  rotation: ['rotation', 'rotationmatrix', 'rotationvector', 'rvec', 'rot', 'r'],
  translation: ['translation', 'translationvector', 'tvec', 'trans', 't'],
  size: ['imagesize', 'imgsize', 'size', 'resolution', 'imsize'],
  width: ['imagewidth', 'width', 'w'],
  height: ['imageheight', 'height', 'h'],
  name: ['cameraname', 'name', 'serial', 'serialnumber', 'id'],
  model: ['distortionmodel', 'cameramodel', 'model'],
  fx: ['fx'],
  fy: ['fy'],
  cx: ['cx', 'ppx'],
  cy: ['cy', 'ppy'],
} as const

type Field = keyof typeof SPELLINGS
export type Fields = Partial<Record<Field, unknown>>

const FIELDS = new Map<string, Field>(Object.entries(SPELLINGS).flatMap(([field, names]) => names.map((name): [string, Field] => [name, field as Field])))
/** Objects that hold part of a camera's fields. */
const PARTS = /^(intrinsics?|extrinsics?|pose|calibration|camera)$/i
const LONGEST_KEY = 60

/** By camera, as its keys end or begin: `K1`, `K_left`, `left_camera_matrix`; `` for keys that name none. The first of two spellings stands. */
export function fieldsByCamera(holder: JsonObject): Map<string, Fields> {
  const cameras = new Map<string, Fields>()
  for (const [key, value] of entriesOf(holder)) {
    const found = fieldOf(key)
    if (!found) continue
    const fields = cameras.get(found.camera) ?? {}
    fields[found.field] ??= contentOf(value)
    cameras.set(found.camera, fields)
  }
  return cameras
}

/** With those of parts that only sort them. */
function entriesOf(holder: JsonObject): [string, unknown][] {
  return Object.entries(holder).flatMap(([key, value]): [string, unknown][] =>
    PARTS.test(key) && isObject(value) && !Array.isArray(value['data']) ? Object.entries(value) : [[key, value]],
  )
}

function fieldOf(key: string): { field: Field; camera: string } | undefined {
  const short = key.slice(0, LONGEST_KEY)
  const whole = FIELDS.get(plain(short))
  if (whole) return { field: whole, camera: '' }
  const [, word = '', number = ''] = /^(.*?)[_ -]?(\d{1,4})$/.exec(short) ?? []
  const numbered = FIELDS.get(plain(word))
  if (numbered) return { field: numbered, camera: number }
  const cuts = [...short.matchAll(/_/g)].map(({ index }) => index)
  for (const cut of cuts.toReversed()) {
    const field = FIELDS.get(plain(short.slice(0, cut)))
    if (field) return { field, camera: short.slice(cut + 1) }
  }
  for (const cut of cuts) {
    const field = FIELDS.get(plain(short.slice(cut + 1)))
    if (field) return { field, camera: short.slice(0, cut) }
  }
  return undefined
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[_\- ]/g, '')

function contentOf(value: unknown): unknown {
  return isObject(value) && Array.isArray(value['data']) ? value['data'] : value
}
