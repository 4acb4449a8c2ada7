/** Markers over time out of any file that holds them, with Z up. */
import { modelIn } from '../../pose/made-by.ts'
import { upOfPlates } from '../../forces/up-of-plates.ts'
import type { C3d } from '../c3d/c3d.ts'
import { markersOfC3d, upAxisOf } from '../c3d/c3d-markers.ts'
import { readC3d } from '../c3d/read-c3d.ts'
import { noted } from '../../notes/notes.ts'
import type { Oddity } from '../inspection.ts'
import { areAnglesIn } from './coordinate-names.ts'
import { type JointCoordinates, jointCoordinates } from './joint-coordinates.ts'
import { markersFromArrow } from './markers-arrow.ts'
import { markersOfMot } from './mot-markers.ts'
import { readMotLines } from './read-mot.ts'
import { type MarkerMotion, readTrcLines } from './read-trc.ts'
import { type KnownUp, type Up, upIn, turnedOfYUp, Z_OF_Y_UP } from './up-in.ts'

/** What a file holds, and what one should know about it. */
export interface SourceMotion {
  /** Only of a C3D file: all of it. */
  c3d: C3d | undefined
  /** Only of a table of joint angles; then there are no markers. */
  coordinates?: JointCoordinates
  /** Z up. */
  motion: MarkerMotion
  findings: readonly Oddity[]
  up: Up
  /** What had to be decided to have its markers alone, with Z up. */
  ofMarkers: readonly Oddity[]
}

/** Where its bytes come from; a text too long for one string is read line by line. */
export interface MotionFile {
  name: string
  bytes(): Uint8Array
  lines(): Generator<string>
}

const READERS: Readonly<Record<string, (file: MotionFile, known: KnownUp) => SourceMotion>> = {
  '.c3d': ofC3d,
  '.trc': ofTrc,
  '.mot': ofMot,
  '.sto': ofMot,
  '.arrow': (file) => ofMotion(markersFromArrow(file.bytes(), file.name), { axis: '+Z', by: 'file' }, []),
}

export const MOTION_ENDINGS = Object.keys(READERS)

/** `ending` of its name, with the dot; undefined where there is no reader for it. */
export function sourceMotion(ending: string, file: MotionFile, known: KnownUp): SourceMotion | undefined {
  return READERS[ending.toLowerCase()]?.(file, known)
}

function ofC3d(file: MotionFile, known: KnownUp): SourceMotion {
  const read = readC3d(file.bytes(), file.name)
  const asWritten = markersOfC3d(read, '+Z')
  const { up, findings: ofUp } = upIn(asWritten.motion, file.name, { ...known, told: upAxisOf(read), plates: upOfPlates(read), usual: '+Z' })
  const { motion, findings } = up.axis === '+Z' ? asWritten : markersOfC3d(read, up.axis)
  // Forces are turned as its markers are.
  return { ...ofMotion(motion, up, [...findings, ...ofUp]), c3d: { ...read, screen: { ...read.screen, y: up.axis } }, findings: read.findings }
}

function ofTrc(file: MotionFile, known: KnownUp): SourceMotion {
  const motion = readTrcLines(file.lines(), file.name)
  const { framesStated, tornRow } = motion
  const frames = motion.timesS.length
  const short: Oddity[] = framesStated === undefined ? [] : [{ ...noted('warning', 'frames-missing', { file: file.name, stated: framesStated, frames }), field: 'NumFrames' }]
  const torn: Oddity[] = tornRow ? [noted('note', 'torn-row', { file: file.name })] : []
  return { ...ofYUp(motion, file.name, known), findings: [...short, ...torn] }
}

function ofMot(file: MotionFile, known: KnownUp): SourceMotion {
  const table = readMotLines(file.lines(), file.name)
  const columns = ['time', ...table.columns]
  return areAnglesIn(columns) ? ofAngles(jointCoordinates(table, file.name)) : ofYUp(markersOfMot(table, file.name), file.name, known)
}

/** Whose coordinates are of a room with Y up, as all of OpenSim's. */
function ofAngles(coordinates: JointCoordinates): SourceMotion {
  const { rateHz, timesS, findings } = coordinates
  return { ...ofMotion({ rateHz, timesS, markers: [], points: new Float64Array(0), unnamedMarkers: 0 }, { axis: '+Y', by: 'file' }, []), coordinates, findings }
}

/** Of kinds that say nothing of what is up, and were read as most of them are: Y. What this program wrote is so. */
function ofYUp(motion: MarkerMotion, name: string, known: KnownUp): SourceMotion {
  const { up, findings } = upIn(motion, name, { ...known, told: modelIn(motion.remark) === null ? undefined : '+Y', usual: '+Y' }, Z_OF_Y_UP)
  return ofMotion(turnedOfYUp(motion, up.axis), up, findings)
}

function ofMotion(motion: MarkerMotion, up: Up, findings: readonly Oddity[]): SourceMotion {
  const { unnamedMarkers } = motion
  return { c3d: undefined, motion, up, findings: [], ofMarkers: [...findings, ...(unnamedMarkers === 0 ? [] : [noted('warning', 'unnamed-markers', { markers: unnamedMarkers })])] }
}
