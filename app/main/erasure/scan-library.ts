/** Every file of a library's folder, looked at for what is left of people who were erased. */
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { relative, sep } from 'node:path'
import type { CheckReport } from '../../contract/system/system.ts'
import { filesBelow } from '../store/files-below.ts'
import type { Library } from '../store/library.ts'
import { erasure } from '../store/tables/lab.ts'
import { longValuesSpeak } from './long-values.ts'
import { tellingOf, traceFinder, traceWatcher } from './traces.ts'
import { namesBut } from './whose.ts'

/** `left`: paths below the library's folder, and what is left there. */
export type ErasedScan = NonNullable<CheckReport['erased']>

/** Films and large results are known by their content alone: what somebody wrote is in none of them. */
const MOST_TEXT_BYTES = 64 << 20

interface ScanOptions {
  progress?: (value: number, detail: string) => void
  mostTextBytes?: number
}

export async function scanForErased({ query, sql, layout }: Library, { progress = () => {}, mostTextBytes = MOST_TEXT_BYTES }: ScanOptions = {}): Promise<ErasedScan> {
  const rows = query.select().from(erasure).all()
  const result: ErasedScan = { erased: rows.length, unfinished: rows.filter(({ doneUs }) => doneUs === null).length, files: 0, bytes: 0, left: [], skipped: { files: 0, bytes: 0 }, unsought: [] }
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
    const { hash, speaks } = await readThrough(path, isSkipped ? () => false : traceWatcher(holdsWords))
    if (files.has(hash)) result.left.push(`${name}: a file of somebody who was erased`)
    else if (speaks || (isDatabase(name) && (await longValuesSpeak(path, holdsWords)))) result.left.push(`${name}: words of somebody who was erased`)
    else if (isSkipped) result.skipped = { files: result.skipped.files + 1, bytes: result.skipped.bytes + bytes }
  }
  return result
}

/** `athleteId`: as the audit log has it. */
const unsoughtLine = (athleteId: string): string =>
  `The name of ${athleteId} cannot be searched for in free text: it is a single word, a code or very short, or somebody else here is called so. What was theirs by id, and what was written of them, was looked for.`

/** An original or a result, by its content. A database is none, however large. */
const isKept = (name: string): boolean => new RegExp(`^(?:originals|artifacts)\\${sep}[0-9a-f]{2}\\${sep}[0-9a-f]{64}(?:\\.|$)`).test(name)

const isDatabase = (name: string): boolean => /^(?:library|backups.[^/\\]+)\.db(?:\.damaged-\d+)?$/.test(name)

/** Piece by piece: windows are answered in between, and no more of it is in memory. */
async function readThrough(path: string, watch: (piece: Buffer, isLast?: boolean) => boolean): Promise<{ hash: string; speaks: boolean }> {
  const hash = createHash('sha256')
  let speaks = false
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer)
    speaks ||= watch(chunk as Buffer)
  }
  return { hash: hash.digest('hex'), speaks: speaks || watch(Buffer.alloc(0), true) }
}
