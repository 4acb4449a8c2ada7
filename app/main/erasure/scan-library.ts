/** Every file of a library's folder, looked at for what is left of people who were erased. */
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { relative, sep } from 'node:path'
import type { CheckReport } from '../../contract/system/system.ts'
import { filesBelow } from '../store/files-below.ts'
import type { Library } from '../store/library.ts'
import { erasure } from '../store/tables/lab.ts'
import { longValuesSpeak } from './long-values.ts'
import { lookAtHead, lookInside } from './inside/look-inside.ts'
import type { Look } from './inside/look.ts'
import { tellingOf, traceFinder } from './traces.ts'
import { namesBut } from './whose.ts'

/** `left`: paths below the library's folder, and what is left there. */
export type ErasedScan = NonNullable<CheckReport['erased']>

/** Films and large results are known by their content alone: what somebody wrote is in none of them. */
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
    const isSkipped = bytes > mostTextBytes && isKept(name)
    const look: Look = { holdsWords, speaks: false, unread: new Set(), left: mostInsideBytes }
    const { hash, isPicture } = await readThrough(path, (pieces) => (isSkipped ? lookAtHead(pieces) : lookInside(pieces, look)))
    if (files.has(hash)) result.left.push(`${name}: a file of somebody who was erased`)
    else if (look.speaks || (isDatabase(name) && (await longValuesSpeak(path, holdsWords)))) result.left.push(`${name}: words of somebody who was erased`)
    else {
      if (isSkipped) add(result.skipped, bytes)
      if (isPicture) add(result.pictures, bytes)
      for (const why of look.unread) result.unread.push(`${name}: ${why}`)
    }
  }
  return result
}

/** `athleteId`: as the audit log has it. */
const unsoughtLine = (athleteId: string): string =>
  `The name of ${athleteId} cannot be searched for in free text: it is a single word, a code or very short, or somebody else here is called so. What was theirs by id, and what was written of them, was looked for.`

/** An original or a result, by its content. A database is none, however large. */
const isKept = (name: string): boolean => new RegExp(`^(?:originals|artifacts)\\${sep}[0-9a-f]{2}\\${sep}[0-9a-f]{64}(?:\\.|$)`).test(name)

const isDatabase = (name: string): boolean => /^(?:library|backups.[^/\\]+)\.db(?:\.damaged-\d+)?$/.test(name)

function add(sum: { files: number; bytes: number }, bytes: number): void {
  sum.files++
  sum.bytes += bytes
}

/** Piece by piece: windows are answered in between, and no more of it is in memory. */
async function readThrough(path: string, look: (pieces: AsyncIterable<Buffer>) => Promise<{ isPicture: boolean }>): Promise<{ hash: string; isPicture: boolean }> {
  const hash = createHash('sha256')
  async function* hashed(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk as Buffer)
      yield chunk as Buffer
    }
  }
  const { isPicture } = await look(hashed())
  return { hash: hash.digest('hex'), isPicture }
}
