/** Markers over time out of any file that holds them, with Z up. */
import type { C3d } from '../c3d/c3d.ts'
import { markersOfC3d, type UpAxis, upAxisOf } from '../c3d/c3d-markers.ts'
import { readC3d } from '../c3d/read-c3d.ts'
import type { Oddity } from '../inspection.ts'
import { markersFromArrow } from './markers-arrow.ts'
import { markersOfMot } from './mot-markers.ts'
import { readMotLines } from './read-mot.ts'
import { type MarkerMotion, readTrcLines } from './read-trc.ts'

/** What a file holds, and what one should know about it. */
export interface SourceMotion {
  /** Only of a C3D file: all of it. */
  c3d: C3d | undefined
  /** Z up. */
  motion: MarkerMotion
  findings: readonly Oddity[]
  /** What had to be decided to have its markers alone, with Z up. */
  ofMarkers: readonly Oddity[]
}

/** Where its bytes come from; a text too long for one string is read line by line. */
export interface MotionFile {
  name: string
  bytes(): Uint8Array
  lines(): Generator<string>
}

const READERS: Readonly<Record<string, (file: MotionFile, up: UpAxis | undefined) => SourceMotion>> = {
  '.c3d': ofC3d,
  '.trc': ofTrc,
  '.mot': ofMot,
  '.sto': ofMot,
  '.arrow': (file) => ofMotion(markersFromArrow(file.bytes(), file.name)),
}

export const MOTION_ENDINGS = Object.keys(READERS)

/** `ending` of its name, with the dot; undefined where there is no reader for it. */
export function sourceMotion(ending: string, file: MotionFile, up: UpAxis | undefined): SourceMotion | undefined {
  return READERS[ending.toLowerCase()]?.(file, up)
}

function ofC3d(file: MotionFile, chosen: UpAxis | undefined): SourceMotion {
  const read = readC3d(file.bytes(), file.name)
  const told = upAxisOf(read)
  // Forces are turned by what the file says, as its markers are.
  const c3d = chosen === undefined ? read : { ...read, screen: { ...read.screen, y: chosen } }
  const { motion, findings } = markersOfC3d(c3d, chosen ?? told ?? '+Z')
  const unsaid: Oddity[] = (chosen ?? told) === undefined ? [{ level: 'warning', code: 'up-axis-unsaid', field: 'POINT:Y_SCREEN', message: 'The file does not say which of its axes points up; Z is taken.', hint: 'Say it with --up, as in --up y.' }] : []
  return { ...ofMotion(motion), c3d, findings: c3d.findings, ofMarkers: [...findings, ...unsaid, ...ofMotion(motion).ofMarkers] }
}

function ofTrc(file: MotionFile): SourceMotion {
  const motion = readTrcLines(file.lines(), file.name)
  const { framesStated, tornRow } = motion
  const frames = motion.timesS.length
  const short: Oddity[] = framesStated === undefined ? [] : [{ level: 'warning', code: 'frames-missing', field: 'NumFrames', message: `${file.name} says that it has ${framesStated} frames, and has ${frames}: its end is missing.` }]
  const torn: Oddity[] = tornRow ? [{ level: 'note', code: 'torn-row', message: `The last row of ${file.name} is torn off, and is left out.` }] : []
  return { ...ofMotion(motion), findings: [...short, ...torn] }
}

function ofMot(file: MotionFile): SourceMotion {
  return ofMotion(markersOfMot(readMotLines(file.lines(), file.name), file.name))
}

function ofMotion(motion: MarkerMotion): SourceMotion {
  const { unnamedMarkers } = motion
  return { c3d: undefined, motion, findings: [], ofMarkers: unnamedMarkers === 0 ? [] : [{ level: 'warning', code: 'unnamed-markers', message: `${unnamedMarkers} ${unnamedMarkers === 1 ? 'marker has no name and is' : 'markers have no name and are'} left out.` }] }
}
