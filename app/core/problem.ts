import { fileName } from './formats/path-parts.ts'

/** An error as it crosses a boundary: a stable code, a sentence a biomechanist understands, what to do, and what it is about. */
export interface Problem {
  code: string
  message: string
  hint?: string | undefined
  /** The file, camera, job … that it is about. */
  subject?: string | undefined
}

/** Thrown inside a process, turned into a `Problem` at its boundary, handled once. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly problem: Problem
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.message, options)
    this.problem = problem
  }
}

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])
const NOT_ALLOWED = new Set(['EACCES', 'EPERM'])
const READS = new Set(['open', 'read', 'scandir', 'opendir', 'stat', 'lstat', 'access', 'readlink', 'realpath'])
const WRITES = new Set(['write', 'mkdir', 'mkdtemp', 'rename', 'unlink', 'rmdir', 'rm', 'link', 'symlink', 'copyfile', 'truncate', 'ftruncate', 'utime', 'chmod'])
const DATABASE_DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/

/** What to tell a person about anything that was thrown. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const code = (error as { code?: string }).code ?? ''
  if (DISK_FULL.has(code))
    return {
      code: 'disk-full',
      message: 'The disk is full.',
      hint: 'Free some space on the disk that holds the library, then try again. Nothing that was there before is lost.',
    }
  if (NOT_ALLOWED.has(code) && 'path' in error) {
    const { path, syscall } = error as { path: unknown; syscall?: string }
    if (READS.has(syscall ?? '')) return notAllowed(fileName(String(path)))
    if (WRITES.has(syscall ?? '')) return { code: 'not-allowed', message: `This user may not write ${fileName(String(path))}.`, hint: 'Look at whose the folder is that it lies in, and who may write there.', subject: fileName(String(path)) }
  }
  if (DATABASE_DAMAGED.test(code))
    return {
      code: 'database-damaged',
      message: 'The library’s database is damaged.',
      hint: 'Close Stridescope, then run: stridescope library restore. Footage and results lie beside it and are not affected.',
    }
  if (code === 'EADDRINUSE') return { code: 'port-taken', message: 'Another program uses this port.', hint: 'Choose another with --port, or none.' }
  return { code: 'unexpected', message: wordsOfSystem(error), hint: 'This is a fault in Stridescope. The details are in logs/engine.log in the library’s folder.' }
}

export const isNotAllowed = (thrown: unknown): boolean => NOT_ALLOWED.has((thrown as { code?: string } | undefined)?.code ?? '')

/** Of a file or folder that the system keeps from this user; `name`: as they know it. */
export const notAllowed = (name: string): Problem => ({
  code: 'not-allowed',
  message: `This user may not open ${name}.`,
  hint: 'Look at whose it is, and the folders that it lies in, and who may read them; or name a copy of it that is your own.',
  subject: name,
})

/** The system's words without the paths they end in (`ENOENT: no such file or directory, open '/home/…'`). */
function wordsOfSystem(error: Error): string {
  return 'syscall' in error ? error.message.replace(/, \w+( '.*')?$/s, '') : error.message
}
