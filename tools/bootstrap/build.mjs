import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { runCommand } from './command.mjs'
import { fileMark, filesUnder, hashOf } from './fingerprint.mjs'
import { npm } from './npm.mjs'
import { lacking, ready } from './step.mjs'

const sources = [
  'app/renderer',
  'app/contract',
  'app/core',
  'app/main/shell',
  'app/main/system',
  'vite.config.ts',
  'vite.shell.config.ts',
  'package-lock.json',
]

/** @type {import('./step.mjs').Step} */
export const build = {
  name: 'build',
  required: true,
  key: ({ root }) => hashOf(sourceFiles(root).map(fileMark).join('\n')),
  holds: ({ root }) => isBuilt(root) || !existsSync(join(root, 'vite.config.ts')),
  async work({ root, begin }, remembered) {
    if (!existsSync(join(root, 'vite.config.ts'))) return ready('nothing to build yet')
    const content = contentOf(root)
    if (remembered?.ok && remembered.facts?.['content'] === content && isBuilt(root)) return remembered
    begin('building the window')
    const outcome = await runCommand({ ...npm(['run', 'build', '--loglevel=error']), cwd: root, limitMs: 5 * 60_000 })
    return outcome.ok
      ? ready('the window is built', { content })
      : lacking('the window could not be built', { hint: 'npm run build shows all of it', outcome })
  },
}

/** @param {string} root */
function isBuilt(root) {
  return existsSync(join(root, 'dist', 'renderer', 'index.html'))
}

/** @param {string} root */
function sourceFiles(root) {
  return filesUnder(sources.map((path) => join(root, path))).filter((path) => !/\.test\.tsx?$/.test(path))
}

/** @param {string} root */
function contentOf(root) {
  return hashOf(
    sourceFiles(root)
      .map((path) => `${relative(root, path)} ${hashOf(readFileSync(path, 'latin1'))}`)
      .join('\n'),
  )
}
