/** Every file of a library's folder, looked at for what is left of people who were erased. */
import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { relative } from 'node:path'
import type { CheckReport } from '../../contract/system.ts'
import { filesBelow } from '../store/files-below.ts'
import type { Library } from '../store/library.ts'
import { erasure } from '../store/schema.ts'
import { type Sought, traceFinder, traceWatcher } from './traces.ts'

/** `left`: paths below the library's folder, and what is left there. */
export type ErasedScan = NonNullable<CheckReport['erased']>

/** Films and other large files are known by their content alone: what somebody wrote is in none of them. */
const MOST_TEXT_BYTES = 64 << 20

export async function scanForErased({ query, layout }: Library, progress: (value: number, detail: string) => void = () => {}): Promise<ErasedScan> {
  const sought: Sought[] = query.select().from(erasure).all()
  const paths = filesBelow(layout.root).map(({ path }) => path).sort()
  const result: ErasedScan = { erased: sought.length, files: 0, bytes: 0, left: [] }
  if (sought.length === 0) return result
  const [files, holdsWords] = [new Set(sought.flatMap((one) => one.files)), traceFinder(sought)]
  for (const [at, path] of paths.entries()) {
    const name = relative(layout.root, path)
    progress(at / paths.length, name)
    const bytes = statSync(path, { throwIfNoEntry: false })?.size
    if (bytes === undefined) continue
    result.files++
    result.bytes += bytes
    const { hash, speaks } = await readThrough(path, bytes <= MOST_TEXT_BYTES ? traceWatcher(holdsWords) : () => false)
    if (files.has(hash)) result.left.push(`${name}: a file of somebody who was erased`)
    else if (speaks) result.left.push(`${name}: words of somebody who was erased`)
  }
  return result
}

/** Piece by piece: windows are answered in between. */
async function readThrough(path: string, watch: (piece: Buffer) => boolean): Promise<{ hash: string; speaks: boolean }> {
  const hash = createHash('sha256')
  let speaks = false
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer)
    speaks ||= watch(chunk as Buffer)
  }
  return { hash: hash.digest('hex'), speaks }
}
