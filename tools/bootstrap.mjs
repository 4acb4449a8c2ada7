// Makes a checkout ready to run, step by step, with answers remembered in .runtime/state.json.
//   --build   also the renderer, where its sources have changed
//   --quiet   nothing is printed unless there is real work to do
//   --retry   tries again what could not be had the last time
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browser } from './bootstrap/browser.mjs'
import { build } from './bootstrap/build.mjs'
import { electron } from './bootstrap/electron.mjs'
import { ffmpeg } from './bootstrap/ffmpeg.mjs'
import { readMemory, writeMemory } from './bootstrap/memory.mjs'
import { packages } from './bootstrap/packages.mjs'
import { progress } from './bootstrap/progress.mjs'
import { runtime } from './bootstrap/runtime.mjs'
import { system } from './bootstrap/system.mjs'
import { takeTurn } from './bootstrap/turn.mjs'
import { writeRefused } from './bootstrap/write-refused.mjs'

/** @typedef {import('./bootstrap/step.mjs').Step} Step */
/** @typedef {import('./bootstrap/step.mjs').Answer} Answer */

const root = fileURLToPath(new URL('..', import.meta.url))
const statePath = join(root, '.runtime', 'state.json')
const flags = new Set(process.argv.slice(2))
/** Those of a row need nothing of each other, and are taken at the same time. */
const rows = [[packages, runtime], [electron], [system], [browser], [ffmpeg], ...(flags.has('--build') ? [[build]] : [])]
const steps = rows.flat()

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, () => process.exit(130))
process.exitCode = (await prepare().catch(refused)) ? 0 : 1

async function prepare() {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    process.stderr.write(`Stridescope needs Node 20 or newer to set itself up; this is ${process.versions.node}.\n`)
    return false
  }
  if (isAllRemembered()) {
    if (!flags.has('--quiet')) progress.standing(standing())
    return true
  }
  const giveBack = await takeTurn(join(root, '.runtime', 'bootstrap.lock'), progress.waiting)
  process.once('exit', giveBack)
  for (const row of rows) {
    const stand = await Promise.all(row.map(async (step) => (recall(step) ?? (await ask(step))).ok || !step.required))
    if (stand.includes(false)) return false
  }
  return true
}

/** What somebody else has set up runs all the same: what else there is on this machine is then looked for again each time. @param {unknown} thrown */
function refused(thrown) {
  const answer = writeRefused(root, thrown)
  if (!answer) throw thrown
  if (steps.every((step) => !step.required || recall(step)?.ok)) return true
  progress.step('checkout').end(answer)
  return false
}

function isAllRemembered() {
  return steps.every((step) => recall(step) !== undefined)
}

function standing() {
  return steps.flatMap((step) => {
    const answer = recall(step)
    return answer ? [{ name: step.name, answer }] : []
  })
}

/** @param {Step} step @returns {Answer | undefined} */
function recall(step) {
  const remembered = readMemory(statePath)[step.name]
  const context = { root, begin: () => {} }
  if (!remembered || remembered.key !== step.key(context)) return undefined
  const { answer } = remembered
  const stands = answer.ok ? (step.holds?.(context, answer) ?? true) : !flags.has('--retry')
  return stands ? answer : undefined
}

/** @param {Step} step @returns {Promise<Answer>} */
async function ask(step) {
  const tracked = progress.step(step.name)
  const context = { root, begin: tracked.begin }
  const answer = await step.work(context, readMemory(statePath)[step.name]?.answer)
  tracked.end(answer)
  if (answer.ok || !step.required) {
    // the key as it is now: the work itself has changed what it is made of; and others have answered meanwhile
    writeMemory(statePath, { ...readMemory(statePath), [step.name]: { key: step.key(context), answer } })
  }
  return answer
}
