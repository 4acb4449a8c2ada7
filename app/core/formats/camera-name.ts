import { pathParts } from './path-parts.ts'

/** The file's own name and its two nearest folders; further up, `Camera 1` may be the name of a disk. */
const PLACES = 3

const DEVICE = /(?<![a-z])(cameras?|cam|kamera|caméra|gopro)[ _.-]{0,2}(\d{1,3}(?!\d)|(?:left|right|front|back|rear|side|top|l|r|[a-h])(?![a-z0-9]))/giu

/**
 * The camera that a path names, spelled alike for one camera: `cam02`, `gopro-l`. The file's name is asked
 * first, then its folders. Undefined where nothing says "camera", or where one name says it of two: a
 * bare `2.mp4` may as well be the second trial.
 */
export function cameraOf(path: string): string | undefined {
  const nearestFirst = pathParts(path).slice(-PLACES).reverse()
  for (const place of nearestFirst) {
    const names = new Set([...place.slice(0, 300).matchAll(DEVICE)].map((match) => spelled(match[1] ?? '', match[2] ?? '')))
    if (names.size > 1) return undefined
    const [name] = names
    if (name !== undefined) return name
  }
  return undefined
}

/** Whether two names differ only in spelling: `cam_01`, `cam1`, `Camera 1`. */
export function sameCamera(one: string, other: string): boolean {
  return identity(one) === identity(other)
}

function identity(name: string): string {
  const camera = cameraOf(name)
  const plain = name.trim().toLowerCase()
  // A name that says more than the camera's (`cam1 zoomed`) is compared as a whole.
  if (camera !== undefined && plain.replace(DEVICE, '') === '') return camera
  return plain.replaceAll(/[ _.-]+/g, '').replaceAll(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''))
}

function spelled(device: string, which: string): string {
  const family = device.toLowerCase() === 'gopro' ? 'gopro' : 'cam'
  return /^\d/.test(which) ? `${family}${String(Number(which)).padStart(2, '0')}` : `${family}-${which.toLowerCase()}`
}
