import { spawn, spawnSync } from 'node:child_process'

/** @typedef {{ command: string, args: string[], cwd?: string, env?: Record<string, string | undefined>, limitMs: number }} Command */
/** @typedef {{ ok: boolean, code: number | null, timedOut: boolean, output: string }} Outcome */

const keptOutput = 2 * 1024 * 1024

/**
 * Runs a command to its end or its time limit; standard output and error come back together.
 * @param {Command} command
 * @returns {Promise<Outcome>}
 */
export function runCommand({ command, args, cwd, env, limitMs }) {
  return new Promise((settle) => {
    let output = ''
    let timedOut = false
    // a group of its own, so that the time limit also ends what the command has started
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
    const limit = setTimeout(() => {
      timedOut = true
      endTree(child.pid)
    }, limitMs)
    const endWithParent = () => endTree(child.pid)
    process.once('exit', endWithParent)
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => {
        output = (output + text).slice(-keptOutput)
      })
    }
    /** @param {number | null} code @param {string} [trouble] */
    const end = (code, trouble) => {
      clearTimeout(limit)
      process.removeListener('exit', endWithParent)
      settle({ ok: code === 0 && !timedOut, code, timedOut, output: trouble ? `${output}${trouble}\n` : output })
    }
    child.once('error', (error) => end(null, error.message))
    child.once('close', (code) => end(code))
  })
}

/** @param {number | undefined} pid */
function endTree(pid) {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // it has ended by itself meanwhile
  }
}
