import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { c3dOfMarkers } from '../../core/formats/c3d/c3d-markers.ts'
import { writeC3d } from '../../core/formats/c3d/write-c3d.ts'
import type { Oddity } from '../../core/formats/inspection.ts'
import { markersToArrow } from '../../core/formats/motion/markers-arrow.ts'
import { motOfMarkers } from '../../core/formats/motion/mot-markers.ts'
import { type CsvLayout, csvLines } from '../../core/formats/motion/write-csv.ts'
import type { SourceMotion } from '../../core/formats/motion/source-motion.ts'
import { motLines } from '../../core/formats/motion/write-mot.ts'
import { trcLines } from '../../core/formats/motion/write-trc.ts'
import { refuseUnwritable } from '../system/file-to-be.ts'

interface Written {
  content: Iterable<string> | Uint8Array
  findings: readonly Oddity[]
}

const CHUNK_CHARACTERS = 1 << 16

const WRITERS: Readonly<Record<string, (source: SourceMotion, file: string, layout: CsvLayout) => Written>> = {
  '.c3d': ofC3d,
  '.trc': (source, file) => ({ content: trcLines(source.motion, file), findings: leftOut(source, 'TRC') }),
  '.mot': ofMot,
  '.sto': ofMot,
  '.csv': (source, _file, layout) => ({ content: csvLines(source.motion, layout), findings: leftOut(source, 'CSV') }),
  '.arrow': (source) => ({ content: markersToArrow(source.motion), findings: leftOut(source, 'Arrow') }),
}

export const WRITTEN_KINDS = Object.keys(WRITERS)

/** Under another name until it is whole. Gives what the file could not take, and what was decided for it. */
export async function writeMotion(source: SourceMotion, path: string, layout: CsvLayout): Promise<readonly Oddity[]> {
  refuseUnwritable(path)
  const { content, findings } = WRITERS[extname(path).toLowerCase()]!(source, basename(path), layout)
  const part = `${path}.part`
  try {
    await pipeline(Readable.from(content instanceof Uint8Array ? [content] : inChunks(content)), createWriteStream(part))
    await rename(part, path)
  } catch (thrown) {
    await rm(part, { force: true })
    throw thrown
  }
  return findings
}

function ofMot(source: SourceMotion, file: string): Written {
  const remarks = ['Places of markers in metres; Y is up.']
  return { content: motLines(motOfMarkers(source.motion, file), remarks), findings: leftOut(source, 'OpenSim storage') }
}

/** All of a C3D file, in its own axes; the markers of another. */
function ofC3d({ c3d, motion, up, ofMarkers }: SourceMotion): Written {
  // What it did not say before it does not say now.
  if (c3d !== undefined) return { content: writeC3d(up.by === 'file' ? c3d : { ...c3d, screen: { ...c3d.screen, y: '' } }), findings: [] }
  const made = c3dOfMarkers(motion)
  return { content: writeC3d(made.c3d), findings: [...ofMarkers, ...made.findings] }
}

/** What a C3D file holds beside markers. */
function leftOut({ c3d, ofMarkers }: SourceMotion, kind: string): readonly Oddity[] {
  if (c3d === undefined) return ofMarkers
  const results = c3d.points.filter(({ quantity }) => quantity !== 'position')
  const parameters = c3d.parameters.reduce((sum, group) => sum + group.parameters.length, 0)
  const say = (level: Oddity['level'], code: string, count: number, what: string): Oddity[] =>
    count === 0 ? [] : [{ level, code, message: `${count} ${what} left out: ${kind} is written with markers only.`, hint: 'Convert to C3D to keep them.' }]
  return [
    ...ofMarkers,
    ...say('warning', 'analog-left-out', c3d.analog.channels.length, 'analog channels are'),
    ...say('warning', 'events-left-out', c3d.events.length, 'events are'),
    ...say('warning', 'results-left-out', results.length, `results of a model (${results.slice(0, 3).map(({ label }) => label).join(', ')}${results.length > 3 ? ' …' : ''}) are`),
    ...say('note', 'parameters-left-out', parameters, 'parameters are'),
  ]
}

function* inChunks(lines: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const line of lines) {
    chunk += line
    if (chunk.length < CHUNK_CHARACTERS) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}
