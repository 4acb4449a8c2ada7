/** Our own calibration file: whole cameras to the last bit, what they miss known points by, and where they come from. */
import type { Camera, Lens } from '../../vision/camera.ts'
import type { ByteSource } from '../byte-source.ts'
import { notYetReadable, refused, type Findings } from '../reader.ts'
import { isObject, parseJson, type Json, type JsonObject } from '../reading/json.ts'
import { readText } from '../reading/text.ts'
import { METHODS, type Calibration, type CalibrationOrigin } from './calibration.ts'
import { calibrationFindings, factsOf } from './cameras.ts'
import { printedName, printedNumbers, printedSize, type PrintedCamera } from './printed-camera.ts'
import { incomplete, wholeCameras } from './whole-camera.ts'

const TITLE = 'Stridescope calibration'
const OWN_FORMAT = 'stridescope-calibration'
const VERSION = 1

type Written = Pick<Calibration, 'lenses' | 'cameras' | 'lengths' | 'errorPx' | 'origin'>

export function stridescopeCalibrationText({ lenses, cameras, lengths, errorPx = {}, origin }: Written): string {
  const placed = new Map(cameras.map((camera) => [camera.name, camera]))
  const written = lenses.map((lens) => cameraJson(placed.get(lens.name) ?? lens, errorPx[lens.name]))
  return `${JSON.stringify({ format: OWN_FORMAT, version: VERSION, lengths, ...(origin && { origin }), cameras: written }, null, 2)}\n`
}

/** JSON has no NaN: what is missing is null. */
function cameraJson(camera: Lens | Camera, errorPx: number | undefined): JsonObject {
  const { name, widthPx, heightPx, focalXPx, focalYPx, centreXPx, centreYPx, distortion } = camera
  return {
    name,
    sizePx: Number.isNaN(widthPx) ? null : [widthPx, heightPx],
    matrix: [focalXPx, 0, centreXPx, 0, focalYPx, centreYPx, 0, 0, 1],
    distortion: [...distortion],
    rotation: 'rotation' in camera ? [...camera.rotation] : null,
    translationM: 'rotation' in camera ? [...camera.translationM] : null,
    errorPx: errorPx ?? null,
  }
}

function ownCameras(root: Json | undefined): PrintedCamera[] {
  const cameras = isObject(root) && Array.isArray(root['cameras']) ? root['cameras'].filter(isObject) : []
  return cameras.map((camera, place) => ({
    name: printedName(camera['name'], `camera ${place + 1}`),
    ...(Array.isArray(camera['sizePx']) ? printedSize(camera['sizePx'][0], camera['sizePx'][1]) : {}),
    matrix: printedNumbers(camera['matrix']),
    distortion: printedNumbers(camera['distortion']),
    rotation: printedNumbers(camera['rotation']),
    translation: printedNumbers(camera['translationM']),
  }))
}

export function readStridescopeCalibration(text: string, file: string): Calibration {
  const root = parseJson(text)
  if (!isObject(root)) throw incomplete(file, 'it is not valid JSON; it may be cut short')
  const { version } = root
  if (version !== VERSION)
    throw incomplete(file, typeof version === 'number' && version > VERSION ? `it was written by a newer Stridescope (version ${version} of the format; this one reads ${VERSION})` : 'it does not tell the version of its format')
  return {
    format: 'stridescope-json',
    ...wholeCameras(ownCameras(root), file, 1),
    lengths: root['lengths'] === 'metres' ? 'metres' : 'unstated',
    oddities: [],
    errorPx: errorsIn(root),
    origin: originIn(root['origin']),
  }
}

export async function inspectStridescopeCalibration(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  if (excerpt.missing) return notYetReadable(TITLE)
  const root = parseJson(excerpt.text)
  if (root === undefined) return refused(TITLE, { code: 'json-syntax', field: 'JSON', message: 'The file is not valid JSON; it may be cut short.' })
  return calibrationFindings(TITLE, ownCameras(root).map(factsOf))
}

function errorsIn(root: JsonObject): Record<string, number> | undefined {
  const cameras = root['cameras'] as JsonObject[]
  const errors = cameras.flatMap(({ name, errorPx }): [string, number][] => (typeof name === 'string' && typeof errorPx === 'number' ? [[name, errorPx]] : []))
  return errors.length > 0 ? Object.fromEntries(errors) : undefined
}

function originIn(value: Json | undefined): CalibrationOrigin | undefined {
  if (!isObject(value)) return undefined
  const { madeAt, sources } = value
  const method = METHODS.find((known) => known === value['method'])
  if (!method || typeof madeAt !== 'string' || !Array.isArray(sources)) return undefined
  return { method, sources: sources.filter((source) => typeof source === 'string'), madeAt }
}
