import type { ByteSource } from '../byte-source.ts'
import type { Findings } from '../reader.ts'
import { notYetReadable } from '../reader.ts'
import { numberIn, readText } from '../reading/text.ts'
import { xmlAttributes, xmlTags } from '../reading/xml-tags.ts'
import type { CalibratedCamera } from './cameras.ts'
import { calibrationFindings } from './cameras.ts'

/** Qualisys stores intrinsics in sub-pixels, 64 to a pixel (reference/README.md, "Traps"). */
const SUBPIXELS = 64

/** Qualisys Track Manager calibration, XML by content whatever its name (`.qca.txt`, `.xml`). */
export async function readQualisysCalibration(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  if (excerpt.missing) return notYetReadable('Qualisys calibration')
  const cameras: CalibratedCamera[] = []
  for (const tag of xmlTags(excerpt.text)) {
    if (tag.closing) continue
    if (tag.name === 'camera') {
      const { serial } = xmlAttributes(tag.rawAttributes)
      cameras.push({ name: (serial ?? `camera ${cameras.length + 1}`).slice(0, 80), distortionTerms: 0, fisheye: false, hasPose: false })
    }
    const camera = cameras.at(-1)
    if (camera === undefined) continue
    if (tag.name === 'fov_video') Object.assign(camera, sizeOf(xmlAttributes(tag.rawAttributes)))
    else if (tag.name === 'intrinsic') Object.assign(camera, intrinsicsOf(xmlAttributes(tag.rawAttributes)))
    else if (tag.name === 'transform') camera.hasPose = isTransform(xmlAttributes(tag.rawAttributes))
  }
  return calibrationFindings('Qualisys calibration', cameras)
}

function sizeOf(view: Record<string, string>): Pick<CalibratedCamera, 'sizePx'> {
  const [left, right] = [numberIn(view['left']), numberIn(view['right'])]
  const [top, bottom] = [numberIn(view['top']), numberIn(view['bottom'])]
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return {}
  return right > left && bottom > top ? { sizePx: [right - left + 1, bottom - top + 1] } : {}
}

function intrinsicsOf(values: Record<string, string>): Partial<CalibratedCamera> {
  const pixels = (key: string) => {
    const value = numberIn(values[key])
    return value === undefined ? undefined : value / SUBPIXELS
  }
  const [fx, fy] = [pixels('focalLengthU'), pixels('focalLengthV')]
  const [cx, cy] = [pixels('centerPointU'), pixels('centerPointV')]
  const terms = ['radialDistortion1', 'radialDistortion2', 'radialDistortion3', 'tangentalDistortion1', 'tangentalDistortion2']
  return {
    ...(fx !== undefined && fy !== undefined && fx > 0 && fy > 0 ? { focalLengthPx: [fx, fy] } : {}),
    ...(cx !== undefined && cy !== undefined ? { principalPointPx: [cx, cy] } : {}),
    distortionTerms: terms.filter((term) => numberIn(values[term]) !== undefined).length,
  }
}

function isTransform(values: Record<string, string>): boolean {
  const keys = ['x', 'y', 'z', 'r11', 'r12', 'r13', 'r21', 'r22', 'r23', 'r31', 'r32', 'r33']
  return keys.every((key) => numberIn(values[key]) !== undefined)
}
