import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { locateBrowser, locateFfmpeg, locateRuntime } from '../../app/main/system/locate.mjs'
import { runCommand } from './command.mjs'
import { lacking, ready } from './step.mjs'
import { hasApt, isUbuntu } from './system-packages.mjs'

/** @typedef {import('./command.mjs').Outcome} Outcome */

const limitMs = 5 * 60_000
const fonts = ['fonts-inter', 'fonts-dejavu-core']

/**
 * As root on Debian or Ubuntu, what is missing is installed; elsewhere the steps after this one say what to type.
 * @type {import('./step.mjs').Step}
 */
export const system = {
  name: 'system',
  required: false,
  key: ({ root }) => `${mayInstall() ? 'apt' : 'nothing'} ${missing(root).join(' ')}`,
  async work({ root, begin }) {
    const wanted = missing(root)
    if (wanted.length === 0) return ready('nothing is missing')
    if (!mayInstall()) return ready('nothing is installed by itself here')
    const deadline = Date.now() + limitMs
    const viaPlaywright = isUbuntu() && wanted.includes('chromium')
    const names = viaPlaywright ? wanted.filter((name) => name !== 'chromium') : wanted
    begin(`apt-get install ${wanted.join(' ')}`)
    const outcomes = []
    if (names.length > 0) outcomes.push(await aptInstall(names, deadline))
    if (viaPlaywright) outcomes.push(await playwrightInstall(root, deadline))
    const left = missing(root)
    if (left.length === 0) return ready(`installed ${wanted.join(', ')}`)
    const failure = outcomes.find(({ ok }) => !ok)
    return lacking(`could not be installed: ${left.join(', ')}`, {
      hint: 'node tools/bootstrap.mjs --retry tries again; STRIDESCOPE_NO_SYSTEM=1 leaves the system alone',
      ...(failure ? { outcome: failure } : {}),
    })
  },
}

function mayInstall() {
  return hasApt() && process.getuid?.() === 0 && process.env['STRIDESCOPE_NO_SYSTEM'] !== '1'
}

/** @param {string} root */
function missing(root) {
  return [
    ...('missing' in locateBrowser({ root }) ? ['chromium'] : []),
    ...('missing' in locateFfmpeg({ root }) ? ['ffmpeg'] : []),
    ...(hasApt() ? fonts.filter((name) => !existsSync(`/var/lib/dpkg/info/${name}.list`)) : []),
  ]
}

/**
 * All together, and where that fails, each by itself: older releases do not know every name.
 * @param {string[]} names @param {number} deadline
 * @returns {Promise<Outcome>}
 */
async function aptInstall(names, deadline) {
  await aptGet(['update', '-qq'], deadline)
  const together = await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...names], deadline)
  if (together.ok || names.length === 1) return together
  /** @type {Outcome[]} */
  const alone = []
  for (const name of names) {
    alone.push(await aptGet(['install', '-y', '-qq', '--no-install-recommends', name], deadline))
  }
  return alone.find(({ ok }) => !ok) ?? { ...together, ok: true }
}

/** @param {string[]} args @param {number} deadline */
function aptGet(args, deadline) {
  return runCommand({
    command: 'apt-get',
    args: ['-o', 'Acquire::Retries=1', '-o', 'DPkg::Lock::Timeout=60', ...args],
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    limitMs: Math.max(1, deadline - Date.now()),
  })
}

/** @param {string} root @param {number} deadline @returns {Promise<Outcome>} */
function playwrightInstall(root, deadline) {
  const node = locateRuntime({ root })
  return runCommand({
    command: 'missing' in node ? process.execPath : node.path,
    args: [join(root, 'node_modules', 'playwright', 'cli.js'), 'install', '--with-deps', 'chromium'],
    cwd: root,
    limitMs: Math.max(1, deadline - Date.now()),
  })
}
