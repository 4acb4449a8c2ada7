import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { locateFfmpeg } from '../../app/main/system/locate.mjs'
import { runCommand } from './command.mjs'
import { contentMark, fileMark } from './fingerprint.mjs'
import { lacking, ready } from './step.mjs'
import { remedy } from './system-packages.mjs'

const cost = 'without one, footage that the window cannot decode (HEVC, AVI, MTS, …) cannot be imported'

/** @type {import('./step.mjs').Step} */
export const ffmpeg = {
  name: 'ffmpeg',
  required: false,
  key({ root }) {
    const located = locateFfmpeg({ root })
    const found = 'missing' in located ? located.missing : fileMark(located.path)
    return `${contentMark(join(root, 'node_modules', 'ffmpeg-static', 'package.json'))} ${found}`
  },
  async work({ root, begin }) {
    const installer = join(root, 'node_modules', 'ffmpeg-static', 'install.js')
    let download
    if (!process.env['STRIDESCOPE_FFMPEG'] && 'missing' in locateFfmpeg({ root }) && existsSync(installer)) {
      begin('downloading ffmpeg-static, once')
      download = await runCommand({ command: process.execPath, args: [installer], limitMs: 90_000 })
    }
    const hint = remedy('ffmpeg', 'STRIDESCOPE_FFMPEG')
    const located = locateFfmpeg({ root })
    if ('missing' in located) {
      return lacking(`${located.missing}: ${cost}`, { hint, ...(download ? { outcome: download } : {}) })
    }
    const asked = await runCommand({ command: located.path, args: ['-version'], limitMs: 20_000 })
    return asked.ok
      ? ready(`ffmpeg ${/^ffmpeg version (\S+)/.exec(asked.output)?.[1] ?? ''} (${located.source})`)
      : lacking(`${located.path} does not run: ${cost}`, { hint, outcome: asked })
  },
}
