/** `npm run bench [-- NAME…]`: a table on stderr-free stdout and, with --json FILE, the same as data. Ratios where they can be. */
import '../../app/main/system/quick-start.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CODE_VERSION } from '../../app/main/version.ts'
import { modelsBeside } from '../models-beside.ts'
import { measureAdjust } from './adjust.ts'
import { measureAfterPose } from './after-pose.ts'
import { measureArtifacts } from './artifacts.ts'
import { measureBoard } from './board.ts'
import { measureChain } from './chain.ts'
import { measureDeviations } from './deviations.ts'
import { measureEngineStart } from './engine-start.ts'
import { measureEvents } from './events.ts'
import { measureImport } from './import-speed.ts'
import { measureJobStart } from './job-start.ts'
import { measureKinematics } from './kinematics.ts'
import { measureSessionList } from './session-list.ts'
import type { Figure } from './figure.ts'
import { NotMeasured } from './not-measured.ts'
import { measureOnnx } from './onnx.ts'
import { measureOneEdit } from './one-edit.ts'
import { measureOwnModel } from './own-model.ts'
import { measurePlayer, measureWalkInWindow } from './player.ts'
import { measurePose } from './pose.ts'
import { measureQuality } from './quality.ts'
import { measureRendering } from './rendering.ts'
import { measureRobust } from './robust.ts'
import { measureSync } from './sync.ts'
import { asTable } from './table.ts'
import { measureTriangulation } from './triangulation.ts'

process.env.STRIDESCOPE_MODELS = modelsBeside()

const measures: Record<string, (folder: string) => Promise<(Figure | NotMeasured)[]>> = {
  'engine-start': measureEngineStart,
  import: measureImport,
  artifacts: measureArtifacts,
  'job-start': measureJobStart,
  'session-list': measureSessionList,
  player: measurePlayer,
  'walk-in-window': measureWalkInWindow,
  quality: measureQuality,
  rendering: measureRendering,
  triangulation: measureTriangulation,
  adjust: measureAdjust,
  robust: measureRobust,
  board: measureBoard,
  chain: measureChain,
  onnx: measureOnnx,
  'own-model': measureOwnModel,
  pose: measurePose,
  sync: measureSync,
  'after-pose': measureAfterPose,
  kinematics: measureKinematics,
  events: measureEvents,
  'one-edit': measureOneEdit,
  deviations: measureDeviations,
}

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true })
const unknown = positionals.filter((name) => !Object.hasOwn(measures, name))
if (unknown.length > 0) {
  process.stderr.write(`There are no figures called ${unknown.join(', ')}. There are: ${Object.keys(measures).join(', ')}\n`)
  process.exit(2)
}
const figures: Figure[] = []
const notMeasured: { name: string; reason: string }[] = []
for (const [name, measure] of Object.entries(measures)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  process.stderr.write(`measuring ${name} …\n`)
  const folder = await mkdtemp(join(tmpdir(), `stridescope-bench-${name}-`))
  try {
    for (const one of await measure(folder)) {
      if (one instanceof NotMeasured) notMeasured.push({ name: one.what ?? name, reason: one.message })
      else figures.push(one)
    }
  } catch (thrown) {
    // The other figures are worth having all the same.
    notMeasured.push({ name, reason: thrown instanceof Error ? thrown.message : String(thrown) })
    if (thrown instanceof NotMeasured) continue
    process.stderr.write(`${thrown instanceof Error ? thrown.stack : String(thrown)}\n`)
    process.exitCode = 1
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
const report = { version: CODE_VERSION, machine, figures, notMeasured }
process.stdout.write(`Stridescope ${CODE_VERSION} on ${machine}\n\n${asTable(figures)}\n`)
for (const { name, reason } of notMeasured) process.stdout.write(`not measured: ${name}: ${reason}\n`)
if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`)
else process.stdout.write(`\n${JSON.stringify(report)}\n`)
