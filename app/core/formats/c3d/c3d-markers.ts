import { noted } from '../../notes/notes.ts'
import type { Oddity } from '../inspection.ts'
import type { MarkerMotion } from '../motion/read-trc.ts'
import { METRES_AN_INCH } from '../motion/trc-columns.ts'
import { type C3d, type C3dContent, c3dTimesS } from './c3d.ts'
import type { C3dParameters } from './c3d-parameters.ts'
import { metresA } from './c3d-units.ts'

export const UP_AXES = ['+X', '+Y', '+Z', '-X', '-Y', '-Z'] as const
/** The axis of the file that points up. */
export type UpAxis = (typeof UP_AXES)[number]

/** World x, y, z, with Z up, of a place in the file; turns, never mirrors. */
export const TO_Z_UP: Readonly<Record<UpAxis, (x: number, y: number, z: number) => readonly [number, number, number]>> = {
  '+X': (x, y, z) => [y, z, x],
  '+Y': (x, y, z) => [z, x, y],
  '+Z': (x, y, z) => [x, y, z],
  '-X': (x, y, z) => [y, -z, -x],
  '-Y': (x, y, z) => [z, -x, -y],
  '-Z': (x, y, z) => [x, -y, -z],
}

/** What is up in the lab: what is up on its screen. Undefined where the file does not say. */
export function upAxisOf({ screen }: Pick<C3d, 'screen'>): UpAxis | undefined {
  return UP_AXES.find((axis) => axis === screen.y.toUpperCase())
}

/** The positions of a trial that have a name, turned so that Z is up. */
export function markersOfC3d(c3d: C3d, up: UpAxis): { motion: MarkerMotion; findings: Oddity[] } {
  const positions = c3d.points.flatMap(({ label, quantity }, index) => (quantity === 'position' ? [{ label, index }] : []))
  const named = positions.filter(({ label }) => label !== '')
  const { names, findings } = unlike(named.map(({ label }) => label))
  const points = new Float64Array(3 * c3d.frames * named.length)
  for (let frame = 0; frame < c3d.frames; frame++) {
    for (const [place, { index }] of named.entries()) {
      const at = 3 * (frame * c3d.points.length + index)
      points.set(TO_Z_UP[up](c3d.values[at]!, c3d.values[at + 1]!, c3d.values[at + 2]!), 3 * (frame * named.length + place))
    }
  }
  return { motion: { rateHz: c3d.rateHz, markers: names, timesS: c3dTimesS(c3d), points, unnamedMarkers: positions.length - named.length, ...(metresA(c3d.pointUnit) === METRES_AN_INCH && { inInches: true }) }, findings }
}

/** Files have several markers of one name, cut to four letters; they are numbered. */
function unlike(labels: readonly string[]): { names: string[]; findings: Oddity[] } {
  const taken = new Set(labels)
  const seen = new Set<string>()
  const renamed: string[] = []
  const names = labels.map((label) => {
    if (!seen.has(label)) {
      seen.add(label)
      return label
    }
    let number = 2
    while (taken.has(`${label}_${number}`)) number++
    const name = `${label}_${number}`
    taken.add(name)
    renamed.push(name)
    return name
  })
  if (renamed.length === 0) return { names, findings: [] }
  return { names, findings: [noted('warning', 'c3d-marker-twice', { count: renamed.length, names: renamed.slice(0, 5) }, { field: 'POINT:LABELS' })] }
}

/** Some programs open no file without these groups. */
const OURS: C3dParameters = [
  { id: 2, name: 'ANALOG', description: '', locked: false, parameters: [{ name: 'USED', description: '', locked: false, type: 'integer', dimensions: [], values: [0] }] },
  { id: 3, name: 'FORCE_PLATFORM', description: '', locked: false, parameters: [{ name: 'USED', description: '', locked: false, type: 'integer', dimensions: [], values: [0] }] },
  { id: 4, name: 'MANUFACTURER', description: '', locked: false, parameters: [{ name: 'SOFTWARE', description: '', locked: false, type: 'text', dimensions: [11], values: ['Stridescope'] }] },
]

/** A trial of markers alone, Z up and in millimetres as most programs expect; and what C3D cannot hold of it. */
export function c3dOfMarkers({ rateHz, markers, timesS, points }: MarkerMotion): { c3d: C3dContent; findings: Oddity[] } {
  const before = Math.round((timesS[0] ?? 0) * rateHz)
  const firstFrame = Math.max(before + 1, 1)
  const shiftS = timesS.reduce((most, timeS, frame) => Math.max(most, Math.abs(timeS - (firstFrame - 1 + frame) / rateHz)), 0)
  const farthestMm = points.reduce((most, one) => Math.max(most, Number.isFinite(one) ? Math.abs(one) * 1000 : 0), 1)
  const c3d: C3dContent = {
    rateHz,
    firstFrame,
    frames: timesS.length,
    points: markers.map((label) => ({ label, description: '', quantity: 'position', unit: 'm' })),
    values: points,
    residualsM: new Float32Array(points.length / 3),
    cameras: new Uint8Array(points.length / 3),
    analog: { samplesPerFrame: 0, channels: [], raw: new Float32Array(0), genScale: 1 },
    events: [],
    screen: { x: '+X', y: '+Z' },
    parameters: OURS,
    headerEvents: [],
    maxInterpolationGap: 0,
    // What a program needs that turns the file into whole numbers.
    pointScale: farthestMm / 32_000,
    pointUnit: 'mm',
  }
  const isShifted = shiftS * rateHz > 0.01
  return { c3d, findings: isShifted ? [{ level: 'warning', code: 'c3d-times', field: 'POINT:RATE', message: `C3D has no times but a rate and a first frame: some of the frames are moved by up to ${(1000 * shiftS).toFixed(1)} ms.` }] : [] }
}
