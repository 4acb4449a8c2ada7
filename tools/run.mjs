// node tools/run.mjs FILE args… : runs a TypeScript (or JavaScript) entry with Stridescope's own Node 24.
import { spawn } from 'node:child_process'
import { locateRuntime } from '../app/main/system/locate.mjs'

const [file, ...args] = process.argv.slice(2)
const node = locateRuntime()

if (file === undefined) {
  end(2, 'What shall be run? node tools/run.mjs FILE args…')
} else if ('missing' in node) {
  end(1, `Stridescope needs Node 24, but ${node.missing}. Run: node tools/bootstrap.mjs`)
} else {
  // 24.0 still warns of its own type stripping
  const child = spawn(node.path, ['--disable-warning=ExperimentalWarning', file, ...args], { stdio: 'inherit' })
  passSignalsTo(child)
  endWithParent(child)
  child.once('error', (error) => end(1, `${node.path} could not be started: ${error.message}`))
  child.once('exit', (code, signal) => {
    if (signal === null) {
      process.exit(code ?? 1)
    }
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/** @param {import('node:child_process').ChildProcess} child */
function passSignalsTo(child) {
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
  process.on('SIGINT', () => {
    // a terminal sends Ctrl+C to the child as well, and twice would mean "at once"
    if (!process.stdin.isTTY) child.kill('SIGINT')
  })
}

/**
 * npm and its shell die of a SIGTERM without passing it on: the program would live on and hold its library.
 * @param {import('node:child_process').ChildProcess} child
 */
function endWithParent(child) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
}

/** @param {number} code @param {string} sentence */
function end(code, sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = code
}
