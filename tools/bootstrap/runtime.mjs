import { join } from 'node:path'
import { locateRuntime, runtimePackage } from '../../app/main/system/locate.mjs'
import { installBeside } from './beside.mjs'
import { runCommand } from './command.mjs'
import { contentMark, fileMark } from './fingerprint.mjs'
import { npmHint } from './npm.mjs'
import { lacking, ready } from './step.mjs'

const otherNode = 'install Node 24 or newer from https://nodejs.org and run the command with it'

/** @type {import('./step.mjs').Step} */
export const runtime = {
  name: 'runtime',
  required: true,
  key({ root }) {
    const located = locateRuntime({ root })
    const found = 'missing' in located ? 'absent' : fileMark(located.path)
    return `${contentMark(join(root, 'runtime', 'package-lock.json'))} ${found}`
  },
  async work({ root, begin }) {
    const name = runtimePackage(process)
    if (name) {
      begin(`Node 24 of its own (${name})`)
      const outcome = await installBeside({ from: join(root, 'runtime'), folder: join(root, '.runtime', 'node'), limitMs: 5 * 60_000 })
      if (!outcome.ok) return lacking('npm did not install Node 24', { hint: `${npmHint}; or ${otherNode}`, outcome })
    }
    const located = locateRuntime({ root })
    if ('missing' in located) return lacking(located.missing, { hint: otherNode })
    const asked = await runCommand({ command: located.path, args: ['--version'], limitMs: 20_000 })
    return asked.ok
      ? ready(`Node ${asked.output.trim().replace(/^v/, '')} (${located.source})`)
      : lacking(`${located.path} does not run here`, { hint: otherNode, outcome: asked })
  },
}
