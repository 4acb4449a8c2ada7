import { execFileSync, fork } from 'node:child_process'
import { closeSync, copyFileSync, existsSync, globSync, mkdtempSync, openSync, readdirSync, readSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import Database from 'better-sqlite3'
import type { FromEngine } from '../../app/contract/channels/shell-channel.ts'
import type { Target } from './needed-packages.ts'
import { SAMPLE, type Staged } from './stage.ts'

const START_LIMIT_MS = 20_000
const WARNINGS_OFF = '--disable-warning=ExperimentalWarning'
/** Through links Node would otherwise find the checkout's packages again. */
const KEEP_LINKS = ['--preserve-symlinks', '--preserve-symlinks-main', WARNINGS_OFF]

/** Tries what was staged where it finds no other packages than its own. Says what was seen; throws what is wrong. */
export async function checkStaged({ folder, runtime, roots }: Staged, target: Target): Promise<string[]> {
  const binaries = nativeFiles(folder)
  for (const file of binaries) if (systemOf(join(folder, file)) !== target.platform) throw new Error(`${file} is not for ${target.platform}`)
  const alone = linkedElsewhere(folder)
  try {
    const script = join(alone, 'check.mjs')
    writeFileSync(script, [...roots.map((name) => `await import('${name}')`), `new (await import('better-sqlite3')).default(':memory:').close()`].join('\n'))
    const version = execFileSync(runtime, ['--version'], { encoding: 'utf8' }).trim()
    execFileSync(runtime, [...KEEP_LINKS, script], { cwd: alone, stdio: ['ignore', 'inherit', 'inherit'] })
    const seen = [`Node ${version}, ${binaries.length} native files for ${target.platform}`, `loads ${roots.join(', ')}, and opens a database`]
    const entry = join(alone, 'app', 'main', 'engine.ts')
    if (!existsSync(entry)) return [...seen, 'there is no app/main/engine.ts yet to start']
    const library = join(alone, 'library')
    await startAndEnd(runtime, entry, library)
    if (!existsSync(join(folder, SAMPLE))) return [...seen, 'the engine starts on an empty library and ends']
    if (peopleIn(library) === 0) throw new Error('The staged engine does not find its sample')
    return [...seen, 'the engine starts, puts the sample into a new library, and ends']
  } finally {
    rmSync(alone, { recursive: true, force: true })
  }
}

function peopleIn(library: string): number {
  const sql = new Database(join(library, 'library.db'), { readonly: true })
  try {
    return sql.prepare('SELECT count(*) FROM athlete').pluck().get() as number
  } finally {
    sql.close()
  }
}

function startAndEnd(runtime: string, entry: string, library: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(entry, ['--library', library, '--welcome'], { execPath: runtime, execArgv: KEEP_LINKS })
    const limit = setTimeout(() => fail('did not start in time'), START_LIMIT_MS)
    let ready = false
    const fail = (why: string) => {
      clearTimeout(limit)
      child.kill('SIGKILL')
      reject(new Error(`The staged engine ${why}`))
    }
    child.on('message', (message: FromEngine) => {
      if (message.type === 'refused') fail(`refused: ${message.problem.message}`)
      if (message.type !== 'ready') return
      ready = true
      child.send({ type: 'shutdown' })
    })
    child.once('error', ({ message }) => fail(message))
    child.once('exit', (code) => {
      clearTimeout(limit)
      if (ready && code === 0) resolve()
      else fail(`ended with ${code}${ready ? '' : ' before it was ready'}`)
    })
  })
}

/** The same engine at a place whose parent folders hold no packages. */
function linkedElsewhere(folder: string): string {
  const alone = mkdtempSync(join(tmpdir(), 'stridescope-staged-'))
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) symlinkSync(join(folder, entry.name), join(alone, entry.name), 'junction')
    else copyFileSync(join(folder, entry.name), join(alone, entry.name))
  }
  return alone
}

function nativeFiles(folder: string): string[] {
  return globSync('node_modules/**/*.{node,so,dylib,dll}', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

/** By the first bytes of an executable: ELF, PE or Mach-O. */
function systemOf(path: string): string {
  const head = Buffer.alloc(4)
  const file = openSync(path, 'r')
  readSync(file, head)
  closeSync(file)
  const first = head.toString('latin1')
  if (first === '\x7fELF') return 'linux'
  if (first.startsWith('MZ')) return 'win32'
  return ['cffaedfe', 'cafebabe'].includes(head.toString('hex')) ? 'darwin' : 'unknown'
}
