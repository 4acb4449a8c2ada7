import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** @typedef {import('./step.mjs').Answer} Answer */
/** @typedef {Record<string, { key: string, answer: Answer }>} Memory */

/** @param {string} path @returns {Memory} */
export function readMemory(path) {
  try {
    const { version, steps } = JSON.parse(readFileSync(path, 'utf8'))
    return version === 1 ? steps : {}
  } catch {
    // none yet, or one that a crash cut short: everything is asked anew
    return {}
  }
}

/** @param {string} path @param {Memory} steps */
export function writeMemory(path, steps) {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify({ version: 1, steps }, null, 2)}\n`)
  renameSync(draft, path)
}
