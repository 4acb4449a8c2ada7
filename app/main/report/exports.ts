/** What was made for somebody to save: kept until the engine starts the next time, and in no backup. */
import { existsSync, statSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { jobRow } from '../jobs/store.ts'
import type { Library } from '../store/library.ts'

const madeSchema = z.object({ file: z.string().regex(/^[^/\\]+$/), bytes: z.int(), madeUs: z.int() })
export type Made = z.infer<typeof madeSchema>

const folderOf = ({ layout }: Library, jobId: string) => join(layout.exports, jobId)

export async function keepExport(library: Library, jobId: string, from: string, file: string): Promise<Made> {
  const folder = folderOf(library, jobId)
  await mkdir(folder, { recursive: true })
  await copyFile(from, join(folder, file))
  return { file, bytes: statSync(from).size, madeUs: Date.now() * 1000 }
}

/** What the archive that was kept holds, as files: for whoever wants a folder. */
export async function keepLoose(library: Library, jobId: string, from: string, files: readonly string[]): Promise<void> {
  const folder = looseFiles(library, jobId)
  await mkdir(folder, { recursive: true })
  for (const file of files) await copyFile(join(from, file), join(folder, file))
}

export const looseFiles = (library: Library, jobId: string): string => join(folderOf(library, jobId), 'files')

/** Null where it has been swept away, or has not been made. */
export function madeExport(library: Library, jobId: string): (Made & { path: string }) | null {
  const made = madeSchema.safeParse(jobRow(library, jobId).report).data
  const path = made && join(folderOf(library, jobId), made.file)
  return made && path !== undefined && existsSync(path) ? { ...made, path } : null
}
