import { join } from 'node:path'
import { locateElectron, locateRuntime } from '../../app/main/system/locate.mjs'
import { runCommand } from './command.mjs'
import { contentMark, fileMark } from './fingerprint.mjs'
import { lacking, ready } from './step.mjs'

/** @type {import('./step.mjs').Step} */
export const electron = {
  name: 'electron',
  required: false,
  key({ root }) {
    const located = locateElectron({ root })
    const found = 'missing' in located ? 'absent' : fileMark(located.path)
    return `${process.platform}-${process.arch} ${contentMark(join(root, 'node_modules', 'electron', 'package.json'))} ${found}`
  },
  async work({ root, begin }) {
    const before = locateElectron({ root })
    if (!('missing' in before)) return ready(`Electron ${before.version ?? ''}`.trimEnd())
    const node = locateRuntime({ root })
    if ('missing' in node) return lacking(node.missing)
    begin("downloading Electron's binary, once")
    const outcome = await runCommand({
      command: node.path,
      args: [join(root, 'node_modules', 'electron', 'install.js')],
      limitMs: 90_000,
    })
    const after = locateElectron({ root })
    return 'missing' in after
      ? lacking("Electron's binary could not be downloaded: the browser shell is used instead", {
          hint: 'node tools/bootstrap.mjs --retry tries again',
          outcome,
        })
      : ready(`Electron ${after.version ?? ''}`.trimEnd())
  },
}
