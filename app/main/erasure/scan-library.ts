/** Every file of a library's folder, looked at for what is left of people who were erased. */
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { relative, sep } from 'node:path'
import type { CheckReport } from '../../contract/system/system.ts'
import { filesBelow } from '../store/files-below.ts'
import type { Library } from '../store/library.ts'
import { erasure } from '../store/tables/lab.ts'
import { longValuesSpeak } from './long-values.ts'
import { lookInside } from './inside/look-inside.ts'
import type { Look } from './inside/look.ts'
import { Pieces } from './inside/pieces.ts'
import { HEAD_BYTES, isPicture } from './inside/signatures.ts'
import { tellingOf, traceFinder } from './traces.ts'
import { namesBut } from './whose.ts'

/** `left`: paths below the library's folder, and what is left there. */
export type ErasedScan = NonNullable<CheckReport['erased']>

/** Films and results above this are known by their content alone: what somebody wrote is in none of them. */
const MOST_TEXT_BYTES = 64 << 20

/** More comes out of no file of a lab: of a trap, a few kilobytes become any number. */
const MOST_INSIDE_BYTES = 4 * 2 ** 30

interface ScanOptions {
  progress?: (value: number, detail: string) => void
  mostTextBytes?: number
  mostInsideBytes?: number
}

export async function scanForErased({ query, sql, layout }: Library, { progress = () => {}, mostTextBytes = MOST_TEXT_BYTES, mostInsideBytes = MOST_INSIDE_BYTES }: ScanOptions = {}): Promise<ErasedScan> {
  const rows = query.select().from(erasure).all()
  const result: ErasedScan = { erased: rows.length, unfinished: rows.filter(({ doneUs }) => doneUs === null).length, files: 0, bytes: 0, left: [], skipped: { files: 0, bytes: 0 }, unsought: [], unread: [], pictures: { files: 0, bytes: 0 } }
  if (rows.length === 0) return result
  const namesHere = namesBut(sql, rows.map(({ athleteId }) => athleteId))
  const telling = rows.map((row) => ({ ...tellingOf(row, namesHere), athleteId: row.athleteId }))
  result.unsought = telling.filter(({ isWhole }) => !isWhole).map(({ athleteId }) => unsoughtLine(athleteId))
  const [files, holdsWords] = [new Set(rows.flatMap((one) => one.files)), traceFinder(telling.map(({ sought }) => sought))]
  const paths = filesBelow(layout.root).map(({ path }) => path).sort()
  for (const [at, path] of paths.entries()) {
    const name = relative(layout.root, path)
    progress(at / paths.length, name)
    const bytes = statSync(path, { throwIfNoEntry: false })?.size
    if (bytes === undefined) continue
    result.files++
    result.bytes += bytes
    const look: Look = { holdsWords, speaks: false, unread: new Set(), left: mostInsideBytes }
    const isByContent = (head: Uint8Array) => bytes > mostTextBytes && (isResult(name) || (isOriginal(name) && isPicture(head)))
    const { hash, head } = await readThrough(path, (pieces, start) => (isByContent(start) ? pieces.drain() : lookInside(pieces, look)))
    if (files.has(hash)) result.left.push(`${name}: a file of somebody who was erased`)
    else if (look.speaks || (isDatabase(name) && (await longValuesSpeak(path, holdsWords)))) result.left.push(`${name}: words of somebody who was erased`)
    else {
      if (isByContent(head)) add(result.skipped, bytes)
      if (isPicture(head)) add(result.pictures, bytes)
      for (const why of look.unread) result.unread.push(`${name}: ${why}`)
    }
  }
  return result
}

/** `athleteId`: as the audit log has it. */
const unsoughtLine = (athleteId: string): string =>
  `The name of ${athleteId} cannot be searched for in free text: it is a single word, a code or very short, or somebody else here is called so. What was theirs by id, and what was written of them, was looked for.`

const keptIn = (folder: string) => {
  const kept = new RegExp(`^${folder}\\${sep}[0-9a-f]{2}\\${sep}[0-9a-f]{64}(?:\\.|$)`)
  return (name: string): boolean => kept.test(name)
}
const [isOriginal, isResult] = [keptIn('originals'), keptIn('artifacts')]

const isDatabase = (name: string): boolean => /^(?:library|backups.[^/\\]+)\.db(?:\.damaged-\d+)?$/.test(name)

function add(sum: { files: number; bytes: number }, bytes: number): void {
  sum.files++
  sum.bytes += bytes
}

/** Piece by piece: windows are answered in between, and no more of it is in memory. */
async function readThrough(path: string, look: (pieces: Pieces, head: Uint8Array) => Promise<void>): Promise<{ hash: string; head: Uint8Array }> {
  const hash = createHash('sha256')
  async function* hashed(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk as Buffer)
      yield chunk as Buffer
    }
  }
  const pieces = new Pieces(hashed())
  const head = await pieces.peek(HEAD_BYTES)
  await look(pieces, head)
  return { hash: hash.digest('hex'), head }
}
