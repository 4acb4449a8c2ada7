import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './command.mjs'
import { contentMark } from './fingerprint.mjs'
import { npmHint, npmInstallAsLocked } from './npm.mjs'
import { lacking, ready } from './step.mjs'

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} LockedPackages */

const installedLock = ['node_modules', '.package-lock.json']

/** @type {import('./step.mjs').Step} */
export const packages = {
  name: 'packages',
  required: true,
  key: ({ root }) => `${contentMark(join(root, 'package-lock.json'))} ${contentMark(join(root, ...installedLock))}`,
  async work({ root, begin }) {
    if (isInstalledAsLocked(root)) return ready('as package-lock.json says')
    begin('npm ci, as package-lock.json says')
    const outcome = await runCommand({ ...npmInstallAsLocked(), cwd: root, limitMs: 15 * 60_000 })
    return outcome.ok
      ? ready('as package-lock.json says')
      : lacking('npm ci did not install the packages', { hint: npmHint, outcome })
  },
}

/**
 * npm keeps a lock of what it has really installed; a package left out for being of another platform is not in it.
 * @param {string} root
 */
function isInstalledAsLocked(root) {
  const wanted = lockedPackages(join(root, 'package-lock.json'))
  const installed = lockedPackages(join(root, ...installedLock))
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true
    const there = installed[path]
    if (!there) return optional === true
    return there.version === version && there.integrity === integrity && existsSync(join(root, path, 'package.json'))
  })
}

/** @param {string} path @returns {LockedPackages | undefined} */
function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return undefined
  }
}
