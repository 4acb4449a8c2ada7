// npm run package [-- electron-builder's own arguments]: the installers for this system, in `out/`.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { locateElectron } from '../app/main/system/locate.mjs'
import { electronBuilder } from './package/builder.ts'
import { checkStaged } from './package/check.ts'
import { stageEngine } from './package/stage.ts'

const root = join(import.meta.dirname, '..')
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
const target = { platform: process.platform, arch: process.arch }

/** Each of these is a script of its own that runs on Node. */
function run(what: string, script: string, ...args: string[]): void {
  say(what)
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${what} failed`)
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

try {
  run('Building the window', vite, 'build', '--logLevel', 'warn')
  run("Building Electron's two files", vite, 'build', '-c', 'vite.shell.config.ts', '--logLevel', 'warn')
  say('Staging the engine in dist/engine')
  const staged = stageEngine(root, join(root, 'dist', 'engine'), target)
  say(`  ${staged.packages} packages, ${Math.round(staged.bytes / 1e6)} MB with Node`)
  for (const name of staged.lacking) say(`  without ${name}`)
  say('Trying what was staged')
  for (const seen of await checkStaged(staged, target)) say(`  ${seen}`)
  const electron = locateElectron({ root })
  if ('missing' in electron) throw new Error(`${electron.missing}: the engine is staged and tried, but no installer can be made here.`)
  const builder = await electronBuilder(root, say)
  run('Packaging', builder, '--publish', 'never', `--${target.arch}`, ...process.argv.slice(2))
} catch (thrown) {
  say(thrown instanceof Error ? thrown.message : String(thrown))
  process.exitCode = 1
}
