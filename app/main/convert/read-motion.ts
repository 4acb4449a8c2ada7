import { readFileSync, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { C3d } from '../../core/formats/c3d/c3d.ts'
import { markersOfC3d, type UpAxis, upAxisOf } from '../../core/formats/c3d/c3d-markers.ts'
import { readC3d } from '../../core/formats/c3d/read-c3d.ts'
import type { Oddity } from '../../core/formats/inspection.ts'
import { markersFromArrow } from '../../core/formats/motion/markers-arrow.ts'
import { markersOfMot } from '../../core/formats/motion/mot-markers.ts'
import { readMotLines } from '../../core/formats/motion/read-mot.ts'
import { type MarkerMotion, readTrcLines } from '../../core/formats/motion/read-trc.ts'
import { ProblemError } from '../../core/problem.ts'
import { linesOfFile } from './lines-of-file.ts'

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

const READERS: Readonly<Record<string, (path: string, file: string, up: UpAxis | undefined) => SourceMotion>> = {
  '.c3d': ofC3d,
  '.trc': (path, file) => ofMotion(readTrcLines(linesOfFile(path), file)),
  '.mot': ofMot,
  '.sto': ofMot,
  '.arrow': (path, file) => ofMotion(markersFromArrow(readFileSync(path), file)),
}

export function readMotion(path: string, up: UpAxis | undefined): SourceMotion {
  const file = basename(path)
  const read = READERS[extname(path).toLowerCase()]
  if (read === undefined) throw new ProblemError({ code: 'not-converted', message: `${file} is of no kind that can be converted.`, hint: `Files that end in ${Object.keys(READERS).join(', ')} can.`, subject: path })
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new ProblemError({ code: 'no-such-file', message: `There is no file ${path}.`, subject: path })
  return read(path, file, up)
}

function ofC3d(path: string, file: string, chosen: UpAxis | undefined): SourceMotion {
  const c3d = readC3d(readFileSync(path), file)
  const told = upAxisOf(c3d)
  const { motion, findings } = markersOfC3d(c3d, chosen ?? told ?? '+Z')
  const unsaid: Oddity[] = (chosen ?? told) === undefined ? [{ level: 'warning', code: 'up-axis-unsaid', field: 'POINT:Y_SCREEN', message: 'The file does not say which of its axes points up; Z is taken.', hint: 'Say it with --up, as in --up y.' }] : []
  return { ...ofMotion(motion), c3d, findings: c3d.findings, ofMarkers: [...findings, ...unsaid, ...ofMotion(motion).ofMarkers] }
}

function ofMot(path: string, file: string): SourceMotion {
  return ofMotion(markersOfMot(readMotLines(linesOfFile(path), file), file))
}

function ofMotion(motion: MarkerMotion): SourceMotion {
  const { unnamedMarkers } = motion
  return { c3d: undefined, motion, findings: [], ofMarkers: unnamedMarkers === 0 ? [] : [{ level: 'warning', code: 'unnamed-markers', message: `${unnamedMarkers} ${unnamedMarkers === 1 ? 'marker has no name and is' : 'markers have no name and are'} left out.` }] }
}
