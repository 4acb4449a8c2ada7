import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} text */
export function hashOf(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 20)
}

/** @param {string} path */
export function contentMark(path) {
  try {
    return hashOf(readFileSync(path, 'latin1'))
  } catch {
    return 'absent'
  }
}

/** @param {string} path */
export function fileMark(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat ? `${path} ${stat.size} ${stat.mtimeMs}` : `${path} absent`
}

/**
 * Every file under the given files and folders, sorted.
 * @param {string[]} paths
 * @returns {string[]}
 */
export function filesUnder(paths) {
  return paths
    .flatMap((path) => {
      const stat = statSync(path, { throwIfNoEntry: false })
      if (!stat) return []
      return stat.isDirectory() ? filesUnder(readdirSync(path).map((name) => join(path, name))) : [path]
    })
    .toSorted()
}
