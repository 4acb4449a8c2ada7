/** What a program says of itself, kept for the processes that come after: each would start it anew only to ask, which takes a fifth of a second. */
import { createHash } from 'node:crypto'
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What stands at a path may be a script that starts another one. */
const MOST_DAYS = 1
const DAY_MS = 86_400_000

/** Asks once for all processes of this user, as long as the program is the same file. */
export async function remembered(program: string, ask: () => Promise<string>, folder: string = tmpdir()): Promise<string> {
  const path = await placeOf(program, folder).catch(() => undefined)
  const known = path === undefined ? undefined : await readOwn(path).catch(() => undefined)
  if (known !== undefined) return known
  const said = await ask()
  if (path !== undefined) await keep(path, said).catch(() => undefined)
  return said
}

async function placeOf(program: string, folder: string): Promise<string> {
  const real = await realpath(program)
  const { size, mtimeMs } = await stat(real)
  return join(folder, `stridescope-said-${createHash('sha256').update([real, size, mtimeMs].join('\n')).digest('hex').slice(0, 20)}`)
}

/** Others may write into the folder for temporary files as well. */
async function readOwn(path: string): Promise<string | undefined> {
  const { uid, mtimeMs } = await stat(path)
  const isOwn = process.getuid === undefined || uid === process.getuid()
  if (!isOwn || Math.abs(Date.now() - mtimeMs) > MOST_DAYS * DAY_MS) return undefined
  return (await readFile(path, 'utf8')) || undefined
}

async function keep(path: string, said: string): Promise<void> {
  const draft = `${path}.${process.pid}`
  await writeFile(draft, said, { mode: 0o600, flag: 'wx' })
  await rename(draft, path).catch(() => rm(draft, { force: true }))
}
