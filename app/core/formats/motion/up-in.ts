/** Which axis of a file of markers points up: as a person says, as the file says, as the body in it shows, else as in most files of its kind. */
import { hasBody, upOfBody } from '../../body/up-of-body.ts'
import { uncapitalised } from '../../first-letter.ts'
import { noted } from '../../notes/notes.ts'
import { TO_Z_UP, type UpAxis } from '../c3d/c3d-markers.ts'
import type { Oddity } from '../inspection.ts'
import type { MarkerMotion } from './read-trc.ts'

/** The file's axis. `assumed`: nothing shows it. */
export interface Up {
  axis: UpAxis
  by: 'person' | 'file' | 'plates' | 'body' | 'assumed'
}

/** What is known before a file is read. */
export interface KnownUp {
  /** By a person. */
  stated?: UpAxis | undefined
  /** Of another file of the same kind and session: what this one is held to be like, where it does not say it. */
  alongside?: UpAxis | undefined
}

interface Asked extends KnownUp {
  /** By the file. */
  told: UpAxis | undefined
  /** By how its force plates lie. */
  plates?: UpAxis | null
  /** Of its kind. */
  usual: UpAxis
}

type Axes = Readonly<Record<UpAxis, UpAxis>>

const AS_WRITTEN: Axes = { '+X': '+X', '+Y': '+Y', '+Z': '+Z', '-X': '-X', '-Y': '-Y', '-Z': '-Z' }
/** What a file's axes are called in the world of one that was read with Y up: its (X, Y, Z) is the world's (Y, Z, X). */
export const Z_OF_Y_UP: Axes = { '+X': '+Y', '+Y': '+Z', '+Z': '+X', '-X': '-Y', '-Y': '-Z', '-Z': '-X' }

/** `worldOf`: what the file's axes are called in the motion that is given. */
export function upIn(motion: MarkerMotion, name: string, { stated, alongside, told, plates = null, usual }: Asked, worldOf: Axes = AS_WRITTEN): { up: Up; findings: Oddity[] } {
  const said = stated ? ({ axis: stated, by: 'person' } as const) : told ? ({ axis: told, by: 'file' } as const) : null
  const held = said?.axis ?? plates ?? alongside ?? usual
  const shown = upOfBody(motion, worldOf[held])
  const body = (Object.keys(worldOf) as UpAxis[]).find((axis) => worldOf[axis] === shown)
  if (said) {
    const others = [...(body === undefined || body === said.axis ? [] : [doubted(name, said, body, 'body')]), ...(plates === null || plates === said.axis ? [] : [doubted(name, said, plates, 'plates')])]
    return { up: said, findings: others.slice(0, 1) }
  }
  if (plates !== null) {
    const up = { axis: plates, by: 'plates' } as const
    if (body !== undefined && body !== plates) return { up, findings: [doubted(name, up, body, 'body')] }
    return { up, findings: plates === usual ? [] : [foundByPlates(name, plates, usual)] }
  }
  if (body !== undefined) return { up: { axis: body, by: 'body' }, findings: body === usual ? [] : [found(name, body, usual)] }
  // Of nothing that lies anywhere, as in a file of angles alone, it matters to nobody.
  if (motion.markers.length === 0) return { up: { axis: held, by: 'assumed' }, findings: [] }
  return { up: { axis: held, by: 'assumed' }, findings: [unsure(name, held, usual === '+Z' || hasBody(motion.markers) ? 'warning' : 'note')] }
}

const HINT = 'Say it among the conditions of its trial, or with --up, as in --up z.'

const found = (file: string, axis: UpAxis, usual: UpAxis): Oddity => noted('note', 'up-axis-by-body', { file, axis, usual }, { code: 'up-axis-found', hint: `If that is wrong: ${uncapitalised(HINT)}` })

/** Where no known body is, neither steps nor angles are found: what most files of the kind are counts. C3D files are of every kind. */
const unsure = (file: string, axis: UpAxis, level: 'warning' | 'note'): Oddity => noted(level, 'up-axis-unsaid', { file, axis }, { hint: HINT })

const foundByPlates = (file: string, axis: UpAxis, usual: UpAxis): Oddity => noted('note', 'up-axis-by-plates', { file, axis, usual }, { code: 'up-axis-found', hint: `If that is wrong: ${uncapitalised(HINT)}` })

const doubted = (file: string, { axis, by }: { axis: UpAxis; by: 'person' | 'file' | 'plates' }, other: UpAxis, shownBy: 'body' | 'plates'): Oddity => noted('warning', 'up-axis-doubted', { file, axis, by, other, shownBy }, { hint: HINT })

/** With another axis up than the Y with which it was read. */
export function turnedOfYUp(motion: MarkerMotion, up: UpAxis): MarkerMotion {
  if (up === '+Y') return motion
  const points = new Float64Array(motion.points.length)
  for (let at = 0; at < points.length; at += 3) points.set(TO_Z_UP[up](motion.points[at + 1]!, motion.points[at + 2]!, motion.points[at]!), at)
  return { ...motion, points }
}
