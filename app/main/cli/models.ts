import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { InspectedModel, Model } from '../../contract/models/models.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Engine } from '../engine-parts.ts'
import { addModel, type Added } from '../models/add-model.ts'
import { startFetch } from '../models/calls.ts'
import { bytesIn, type ChosenFile } from '../models/chosen-file.ts'
import { listModels } from '../models/list-models.ts'
import { modelWorker } from '../models/model-worker.ts'
import { removeModel } from '../models/remove-model.ts'
import { enableTensorflow } from '../models/tensorflow.ts'
import { libraryLayout } from '../store/layout.ts'
import { defaultLibrary } from '../system/folders.ts'
import { compareModels } from './compare-models.ts'
import { WrongUse, type Command } from './command.ts'
import { existingLibrary, follow, printable, printJson, readArgs, withEngine } from './common.ts'
import { partNamed } from './options/part-named.ts'

const parts: Record<string, Command['run']> = { list, fetch, add, remove, enable, compare: compareModels.run }

export const modelsCommand: Command = {
  use: 'models list | models fetch ID | models add FILE… [--name N] [--topology T] [--licence L] | models remove ID | models enable tensorflow | models compare A B --session S',
  about: 'the models that estimate poses: which there are, download one, take one from files; install TensorFlow’s own library; hold two against each other',
  parts: { compare: compareModels },
  async run(args) {
    const { part, rest } = partNamed('models', parts, args, 'Say what to do with models.')
    return part(rest)
  },
}

async function list(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {})
  if (positionals.length > 0) throw new WrongUse('"models list" takes no further words.')
  return withEngine(values.library, async (engine) => {
    const found = await listModels(engine)
    if (values.json) printJson(found)
    else for (const model of found.models) process.stdout.write(`${inWords(model, found.usual)}\n`)
    for (const { message, hint = '' } of found.problems) process.stderr.write(`${printable(`${message} ${hint}`.trim())}\n`)
    const bad = found.problems.length > 0 || found.models.some(({ state }) => state === 'damaged')
    return bad ? 3 : 0
  })
}

async function fetch(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {})
  const [id, ...more] = positionals
  if (id === undefined || more.length > 0) throw new WrongUse('Name one model to fetch.')
  return withEngine(values.library, async (engine) => {
    await follow(engine, startFetch(engine, id).jobId)
    return tellOf(engine, id, values.json)
  })
}

async function add(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, { name: { type: 'string' }, topology: { type: 'string' }, licence: { type: 'string' } })
  if (positionals.length === 0) throw new WrongUse('Name the file of a model.')
  return withEngine(values.library, async (engine) => {
    const { library, modelWorker } = engine
    const chosen = await withWeights(positionals.map((path) => ({ name: basename(path), path: resolve(path) })))
    const { name, topology, licence } = values
    let done: Added = await addModel(library, modelWorker, chosen, { name, topology, licence })
    if ('unknown' in done) done = await addModel(library, modelWorker, chosen, described(done.unknown, { name: chosen[0]!.name.replace(/\.\w+$/, ''), ...values }))
    return 'added' in done ? tellOf(engine, done.added, values.json) : 1
  })
}

async function remove(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {})
  const [id, ...more] = positionals
  if (id === undefined || more.length > 0) throw new WrongUse('Name one model to remove.')
  return withEngine(existingLibrary(values.library), async (engine) => {
    await removeModel(engine.library, id)
    const { models, usual } = await listModels(engine)
    const left = models.find((model) => model.id === id)
    if (values.json) printJson({ removed: id, model: left ?? null })
    else process.stdout.write(`${left ? inWords(left, usual) : `${id}: removed`}\n`)
    return 0
  })
}

async function enable(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {})
  if (positionals.length !== 1 || positionals[0] !== 'tensorflow') throw new WrongUse('Only tensorflow can be enabled.')
  process.stderr.write('Installing TensorFlow’s own library: about 500 MB from the package registry and storage.googleapis.com.\n')
  const worker = modelWorker(libraryLayout(values.library ?? defaultLibrary()))
  try {
    const runsOn = await enableTensorflow(worker)
    if (values.json) printJson({ runsOn })
    else process.stdout.write(`${runsOn}\n`)
    return 0
  } finally {
    worker.close()
  }
}

/** What cannot be told from the file itself has to be said. */
function described({ about, topologies, task }: InspectedModel, { name, topology, licence }: { name: string; topology?: string | undefined; licence?: string | undefined }) {
  const [likeliest, ...others] = topologies
  if (task === 'pose' && topology === undefined && others.length > 0) throw new WrongUse(`${about} Say with --topology which: ${topologies.join(', ')}.`)
  return { name, topology: task === 'pose' ? (topology ?? likeliest ?? null) : null, licence: licence ?? 'not stated' }
}

/** The weights that a TensorFlow.js graph names lie beside it. */
async function withWeights(chosen: ChosenFile[]): Promise<ChosenFile[]> {
  const [graph, ...others] = chosen
  if (!graph || others.length > 0 || !graph.name.endsWith('.json')) return chosen
  await bytesIn(graph)
  const { weightsManifest = [] } = (await readJson(graph)) as { weightsManifest?: { paths?: unknown[] }[] }
  const names = weightsManifest.flatMap(({ paths }) => paths ?? []).filter((path): path is string => typeof path === 'string')
  const beside = names.map((name) => ({ name: basename(name), path: join(dirname(graph.path), basename(name)) }))
  for (const { path, name } of beside)
    if (!(await stat(path).catch(() => undefined))) throw new ProblemError({ code: 'model-incomplete', message: `${graph.name} names weights in ${name}, which does not lie beside it.`, hint: 'Put all files of the model into one folder, and name the .json.', subject: name })
  return [graph, ...beside]
}

async function readJson({ path, name }: ChosenFile): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new ProblemError({ code: 'model-refused', message: `${name} cannot be read as JSON.`, hint: 'A model for TensorFlow.js is its model.json with the weights beside it; others are .onnx or .task files.', subject: name }, { cause })
  }
}

async function tellOf(engine: Engine, id: string, json: boolean): Promise<number> {
  const { models, usual } = await listModels(engine)
  const model = models.find((one) => one.id === id)
  if (!model) throw new ProblemError({ code: 'no-such-model', message: `There is no model "${id}".`, hint: '"stridescope models list" shows those that are known.', subject: id })
  if (json) printJson(model)
  else process.stdout.write(`${inWords(model, usual)}\n`)
  return 0
}

const STATES: Record<Model['state'], string> = { embedded: 'comes with the program', there: 'on this machine', absent: 'not here', damaged: 'damaged' }

function inWords({ id, name, estimator, topology, licence, bytes, state, canFetch, problem }: Model, usual: string | null): string {
  const facts = [estimator, topology ?? 'finds people', licence, `${(bytes / 1e6).toFixed(1)} MB`]
  const can = state === 'absent' ? (canFetch ? ', can be fetched' : ', can be added from a file') : ''
  const lines = [`${id}: ${STATES[state]}${can}${id === usual ? ', taken where none is named' : ''}`, `  ${name} (${facts.join(', ')})`, ...(problem ? [`  ${problem.message} ${problem.hint ?? ''}`] : [])]
  return lines.map(printable).join('\n')
}
