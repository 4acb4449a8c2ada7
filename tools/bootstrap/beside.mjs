import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './command.mjs'
import { npmInstallAsLocked } from './npm.mjs'

const manifests = ['package.json', 'package-lock.json']

/**
 * Packages that are no part of the program's own, as the lock in `from` says, into a folder that git ignores.
 * @param {{ from: string, folder: string, limitMs: number }} what
 */
export function installBeside({ from, folder, limitMs }) {
  mkdirSync(folder, { recursive: true })
  for (const manifest of manifests) copyFileSync(join(from, manifest), join(folder, manifest))
  return runCommand({ ...npmInstallAsLocked(), cwd: folder, limitMs })
}
