import { locateBrowser } from '../../app/main/system/locate.mjs'
import { runCommand } from './command.mjs'
import { fileMark } from './fingerprint.mjs'
import { lacking, ready } from './step.mjs'
import { remedy } from './system-packages.mjs'

const cost = 'without one there is no browser shell, no in-browser estimator and no end-to-end test'

/** @type {import('./step.mjs').Step} */
export const browser = {
  name: 'browser',
  required: false,
  key({ root }) {
    const located = locateBrowser({ root })
    return 'missing' in located ? located.missing : fileMark(located.path)
  },
  async work({ root }) {
    const hint = remedy('browser', 'STRIDESCOPE_BROWSER')
    const located = locateBrowser({ root })
    if ('missing' in located) return lacking(`${located.missing}: ${cost}`, { hint })
    // chrome.exe --version would open a window
    if (process.platform === 'win32') return ready(`${located.path} ${located.version ?? ''}`.trimEnd())
    const asked = await runCommand({ command: located.path, args: ['--version'], limitMs: 20_000 })
    return asked.ok
      ? ready(asked.output.trim().split('\n').at(-1) ?? located.path)
      : lacking(`${located.path} does not run: ${cost}`, { hint, outcome: asked })
  },
}
