import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export interface FileBelow {
  path: string
  name: string
  /** Of its content, where it is an original or a result: those are named so. */
  hash: string
}

/** However deep; none where the folder is not there. */
export function filesBelow(folder: string): FileBelow[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map(({ parentPath, name }) => ({ path: join(parentPath, name), name, hash: name.slice(0, 64) }))
}
