import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

const LARGEST_LOG_BYTES = 1_000_000

/** Writes what went wrong in the shell itself to `logs/shell.log` in the user's data folder; the previous log is kept. */
export function recordFault(where: string, thrown: unknown): string {
  const folder = join(app.getPath('userData'), 'logs')
  const file = join(folder, 'shell.log')
  const what = thrown instanceof Error ? (thrown.stack ?? thrown.message) : typeof thrown === 'string' ? thrown : JSON.stringify(thrown)
  try {
    mkdirSync(folder, { recursive: true })
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_BYTES) renameSync(file, `${file}.old`)
    appendFileSync(file, `${new Date().toISOString()} ${where}: ${what}\n`)
  } catch {
    console.error(where, thrown)
  }
  return file
}
