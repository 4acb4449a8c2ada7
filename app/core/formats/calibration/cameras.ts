import type { LackedPart } from '../../notes/english/calibration-files.ts'
import { noted } from '../../notes/notes.ts'
import type { Oddity } from '../inspection.ts'
import type { Findings } from '../reader.ts'
import { counted, summaryOf } from '../reader.ts'
import { lackingIn } from './lacking-in.ts'
import type { PrintedCamera } from './printed-camera.ts'

/** What a calibration file says about one camera, in pixels; a missing part is absent, not guessed. */
export interface CalibratedCamera {
  name: string
  sizePx?: [number, number]
  focalLengthPx?: [number, number]
  principalPointPx?: [number, number]
  distortionTerms: number
  fisheye: boolean
  hasPose: boolean
}

const CAMERAS_LISTED = 64

export function calibrationFindings(title: string, cameras: CalibratedCamera[], oddities: Oddity[] = []): Findings {
  const sizes = new Set(cameras.map((camera) => camera.sizePx?.join(' × ')))
  return {
    summary: summaryOf(
      title,
      counted(cameras.length, 'camera'),
      sizes.size === 1 ? [...sizes][0] : undefined,
      cameras.length > 0 && cameras.every((camera) => camera.hasPose) ? 'with positions' : undefined,
    ),
    facts: { cameras: cameras.slice(0, CAMERAS_LISTED), cameraCount: cameras.length },
    oddities: [...oddities, ...cameraOddities(cameras, oddities)],
    complete: true,
  }
}

function cameraOddities(cameras: CalibratedCamera[], known: Oddity[]): Oddity[] {
  if (cameras.length === 0) {
    if (known.some((oddity) => oddity.level === 'error')) return []
    return [{ level: 'error', code: 'calibration-no-cameras', field: 'cameras', message: 'The file describes no camera.' }]
  }
  const oddities: Oddity[] = []
  const namesOf = (those: (camera: CalibratedCamera) => boolean) => cameras.filter(those).map(({ name }) => name)
  const lacking = (code: string, part: LackedPart, isMissing: (camera: CalibratedCamera) => boolean) => oddities.push(...lackingIn(namesOf(() => true), namesOf(isMissing), code, part))
  lacking('calibration-no-size', 'image-size', (camera) => camera.sizePx === undefined)
  lacking('calibration-no-focal-length', 'focal-length', (camera) => camera.focalLengthPx === undefined)
  lacking('calibration-no-distortion', 'distortion', (camera) => camera.distortionTerms === 0)
  lacking('calibration-no-pose', 'pose', (camera) => !camera.hasPose)
  const astray = cameras.find((camera) => {
    const [x = 0, y = 0] = camera.principalPointPx ?? [0, 0]
    const [width = Infinity, height = Infinity] = camera.sizePx ?? []
    return x < 0 || y < 0 || x > width || y > height
  })
  if (astray !== undefined) {
    const { name: camera, sizePx = null, principalPointPx: [x, y] = [0, 0] } = astray
    oddities.push(noted('warning', 'calibration-principal-point', { camera, centrePx: [Math.round(x), Math.round(y)], sizePx }, { field: camera, hint: 'Image size and camera matrix may belong to different resolutions.' }))
  }
  const names = new Set<string>()
  const repeated = cameras.find((camera) => names.size === names.add(camera.name).size)
  if (repeated !== undefined) {
    oddities.push(noted('warning', 'calibration-camera-twice', { camera: repeated.name }, { field: repeated.name }))
  }
  return oddities
}

/** The same as facts for a list: only what can be true. */
export function factsOf({ name, widthPx, heightPx, matrix, distortion, otherLens, rotation, translation }: PrintedCamera): CalibratedCamera {
  const [fx = 0, , cx, , fy = 0, cy] = matrix ?? []
  return {
    name,
    ...(widthPx === undefined || heightPx === undefined ? {} : { sizePx: [widthPx, heightPx] }),
    ...(fx > 0 && fy > 0 && cx !== undefined && cy !== undefined ? { focalLengthPx: [fx, fy], principalPointPx: [cx, cy] } : {}),
    distortionTerms: distortion?.length ?? 0,
    fisheye: otherLens === 'fisheye',
    hasPose: rotation !== undefined && translation?.length === 3,
  }
}
