import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Model } from '../../contract/models/models.ts'
import { ANGLES } from '../../core/body/angles/segment-angles.ts'
import type { Engine } from '../engine-parts.ts'
import type { Machine } from '../jobs/job-kind.ts'
import { temporaryEngine } from '../testing/engine.ts'
import { problemFrom, temporaryFolder, temporaryLibrary } from '../testing/library.ts'
import { addModel } from './add-model.ts'
import { addGranted, startFetch } from './calls.ts'
import type { ModelFolder } from './folders.ts'
import { listModels } from './list-models.ts'
import { removeModel } from './remove-model.ts'
import { fileServer } from './testing/file-server.ts'
import { DOTS, entryOf, fileOf, folderOf, labFolder } from './testing/model-folder.ts'
import { usableModel } from './usable-model.ts'

afterEach(() => vi.unstubAllEnvs())

const dots = (name: string) => readFileSync(new URL(name, DOTS))
const DETECTOR = dots('dots-people.onnx')
const ABLE: Machine = { ffmpeg: '/usr/bin/ffmpeg', opensPages: true, runsOnnx: true, decodable: () => [] }
const named = (path: string): ModelFolder => ({ path, kind: 'named' })

async function model({ library }: Pick<Engine, 'library'>, id: string, folders?: readonly ModelFolder[]): Promise<Model> {
  const found = (await listModels({ library, machine: ABLE, ...(folders && { folders }) })).models.find((one) => one.id === id)
  if (!found) throw new Error(`There is no model ${id}`)
  return found
}

/** Its weights as damage on the way may leave them: the largest of its bells, 0.2, is no number. */
function withoutNumbers(network: Buffer): Buffer {
  const [weight, damaged] = [Buffer.from(new Float32Array([0.2]).buffer), Buffer.from(new Float32Array([Number.NaN]).buffer)]
  for (let at = network.indexOf(weight); at >= 0; at = network.indexOf(weight, at)) damaged.copy(network, at)
  return network
}

async function grantsOf({ grants }: Engine, ...paths: string[]): Promise<string[]> {
  return Promise.all(paths.map(async (path) => (await grants.forPath(path)).id))
}

describe('the models of the program', () => {
  it('each have a card, a licence, their facts, and what they need', async () => {
    const { models, problems } = await listModels({ library: await temporaryLibrary(), machine: ABLE })
    expect(problems).toEqual([])
    expect(models.map(({ id }) => id)).toEqual(expect.arrayContaining(['pose-landmarker-lite', 'rtmdet-nano-person', 'blazepose-lite']))
    for (const { card, licence, needs, untold = {} } of models) {
      expect(ANGLES).toEqual(expect.arrayContaining(Object.keys(untold)))
      expect(card).toMatch(/^# .+\n/)
      expect(licence).not.toBe('')
      expect(needs.every((id) => models.some((one) => one.id === id))).toBe(true)
    }
  })
})

describe('a model in a folder that STRIDESCOPE_MODELS names', () => {
  it('is there where its file is what the manifest says, and gives its path to who estimates', async () => {
    const folder = labFolder([entryOf('dots', [fileOf('sub/dots.onnx', DETECTOR)])], { 'sub/dots.onnx': DETECTOR })
    const library = await temporaryLibrary()
    expect(await model({ library }, 'dots')).toMatchObject({ state: 'there', canFetch: false, canRemove: false, added: false, problem: null })
    expect((await usableModel(library, 'dots')).files).toEqual({ detector: { path: join(folder, 'sub', 'dots.onnx'), sha256: fileOf('x', DETECTOR).sha256 } })
  })

  it('is damaged, and not used, from the moment on when its file is another', async () => {
    const folder = labFolder([entryOf('dots', [fileOf('dots.onnx', DETECTOR)])], { 'dots.onnx': DETECTOR })
    const library = await temporaryLibrary()
    expect(await model({ library }, 'dots')).toMatchObject({ state: 'there' })
    const bytes = Buffer.from(DETECTOR)
    bytes[100]! ^= 1
    writeFileSync(join(folder, 'dots.onnx'), bytes)
    expect(await model({ library }, 'dots')).toMatchObject({ state: 'damaged', problem: { code: 'model-damaged' } })
    expect(await problemFrom(() => usableModel(library, 'dots'))).toMatchObject({ code: 'model-damaged' })
    appendFileSync(join(folder, 'dots.onnx'), 'x')
    expect(await model({ library }, 'dots')).toMatchObject({ state: 'damaged' })
  })

  it('says what it lacks where it needs another that is not here', async () => {
    const content = dots('dots-simcc-17.onnx')
    const alone = [named(labFolder([entryOf('dots', [fileOf('a.onnx', content, null, 'keypoints')], { task: 'pose', topology: 'coco-17', needs: ['finder'] }), entryOf('finder', [fileOf('b.onnx', DETECTOR)])], { 'a.onnx': content }))]
    const library = await temporaryLibrary()
    expect(await model({ library }, 'dots', alone)).toMatchObject({ state: 'there', isUsable: false, problem: { code: 'model-lacks', subject: 'finder' } })
    expect(await problemFrom(() => usableModel(library, 'dots', alone))).toMatchObject({ code: 'model-absent', message: expect.stringContaining('Model finder') })
  })

  it('takes of the detectors that are here the first listed, an embedded one last, and says which by its hash', async () => {
    const content = dots('dots-simcc-17.onnx')
    const embedded = folderOf([entryOf('far', [fileOf('far.onnx', Buffer.from('far'))]), entryOf('embedded', [fileOf('embedded.onnx', Buffer.from('embedded'))])], { 'embedded.onnx': Buffer.from('embedded') })
    const ours = folderOf([entryOf('dots', [fileOf('a.onnx', content, null, 'keypoints')], { task: 'pose', topology: 'coco-17', needs: ['embedded'] }), entryOf('ours', [fileOf('b.onnx', DETECTOR)])], { 'a.onnx': content, 'b.onnx': DETECTOR })
    const folders: ModelFolder[] = [{ path: embedded, kind: 'program' }, named(ours)]
    const library = await temporaryLibrary()
    const detector = async () => (await usableModel(library, 'dots', folders)).files['detector']!.sha256
    expect(await detector()).toBe(fileOf('', DETECTOR).sha256)
    rmSync(join(ours, 'b.onnx'))
    expect(await detector()).toBe(fileOf('', Buffer.from('embedded')).sha256)
    writeFileSync(join(embedded, 'far.onnx'), 'far')
    expect(await detector()).toBe(fileOf('', Buffer.from('far')).sha256)
    expect(await model({ library }, 'dots', folders)).toMatchObject({ state: 'there', problem: null })
  })

  it('is left out by itself where its entry is wrong: the others of that manifest stay', async () => {
    labFolder([entryOf('nameless', [fileOf('a.onnx', DETECTOR)], { name: '' }), entryOf('dots', [fileOf('dots.onnx', DETECTOR)])])
    const library = await temporaryLibrary()
    expect(await model({ library }, 'dots')).toMatchObject({ state: 'absent' })
    expect((await listModels({ library, machine: ABLE })).problems).toMatchObject([{ code: 'bad-manifest', message: expect.stringMatching(/The model "nameless" .* models\.0\.name: A name is needed\.$/), subject: 'nameless' }])
  })

  it('is left out, and the fault named, where the manifest cannot be read; the others stay', async () => {
    const folder = labFolder([])
    const library = await temporaryLibrary()
    for (const [text, fault] of [['{', 'no JSON'], ['{"version":1,"models":[{"id":"A b"}]}', 'models.0.id'], [JSON.stringify({ version: 1, models: [entryOf('up', [{ ...fileOf('x.onnx', DETECTOR), path: '../x.onnx' }])] }), 'below the folder']] as const) {
      writeFileSync(join(folder, 'manifest.json'), text)
      const { models, problems } = await listModels({ library, machine: ABLE })
      expect(problems).toMatchObject([{ code: 'bad-manifest', message: expect.stringContaining(fault) }])
      expect(models.length).toBeGreaterThan(2)
    }
  })
})

describe('fetching a model', () => {
  it('is a job that fetches, checks, opens and keeps it in the library', async () => {
    const server = await fileServer(DETECTOR)
    labFolder([entryOf('dots', [fileOf('dots.onnx', DETECTOR, server.address)])])
    const engine = await temporaryEngine()
    expect(await model(engine, 'dots')).toMatchObject({ state: 'absent', canFetch: true })
    const { jobId } = startFetch(engine, 'dots')
    expect(startFetch(engine, 'dots').jobId).toBe(jobId)
    expect(await model(engine, 'dots')).toMatchObject({ jobId })
    expect(await engine.scheduler.ended(jobId)).toMatchObject({ state: 'done', problem: null })
    expect(await model(engine, 'dots')).toMatchObject({ state: 'there', canRemove: true, jobId: null })
    await removeModel(engine.library, 'dots')
    expect(await model(engine, 'dots')).toMatchObject({ state: 'absent', fetchedBytes: 0 })
  })

  it('that is stopped keeps what has come, and one that is cancelled does not', async () => {
    const server = await fileServer(DETECTOR)
    labFolder([entryOf('dots', [fileOf('dots.onnx', DETECTOR, server.address)])])
    const engine = await temporaryEngine()
    server.behave({ stallsAfter: 2_000 }, { stallsAfter: 500 })
    for (const [wish, come, kept] of [['stop', 2_000, 2_000], ['cancel', 2_500, 0]] as const) {
      const { jobId } = startFetch(engine, 'dots')
      await expect.poll(async () => (await model(engine, 'dots')).fetchedBytes).toBe(come)
      await engine.scheduler.end(jobId, wish)
      expect(await model(engine, 'dots')).toMatchObject({ state: 'absent', fetchedBytes: kept })
    }
    expect(server.ranges).toEqual([undefined, 'bytes=2000-'])
  })

  it('refuses what has its fingerprint but cannot be opened, and keeps nothing of it', async () => {
    const nonsense = Buffer.from('no network')
    const server = await fileServer(nonsense)
    labFolder([entryOf('dots', [fileOf('dots.onnx', nonsense, server.address)])])
    const engine = await temporaryEngine()
    const job = await engine.scheduler.ended(startFetch(engine, 'dots').jobId)
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'model-refused' } })
    expect(await model(engine, 'dots')).toMatchObject({ state: 'absent', fetchedBytes: 0 })
  })

  it('refuses what opens, but answers with what is no number, and keeps nothing of it', async () => {
    const damaged = withoutNumbers(dots('dots-simcc-26.onnx'))
    const server = await fileServer(damaged)
    labFolder([entryOf('dots', [fileOf('dots.onnx', damaged, server.address, 'keypoints')], { task: 'pose', topology: 'halpe-26' })])
    const engine = await temporaryEngine()
    const job = await engine.scheduler.ended(startFetch(engine, 'dots').jobId)
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'model-refused', message: expect.stringContaining('no number'), hint: expect.stringContaining('damaged') } })
    expect(await model(engine, 'dots')).toMatchObject({ state: 'absent', fetchedBytes: 0 })
  })

  it('asks no address of a library that came from somebody else', async () => {
    const engine = await temporaryEngine()
    mkdirSync(engine.library.layout.models)
    writeFileSync(join(engine.library.layout.models, 'manifest.json'), JSON.stringify({ version: 1, models: [entryOf('theirs', [fileOf('x.onnx', DETECTOR, 'https://example.org/x.onnx')])] }))
    expect(await model(engine, 'theirs')).toMatchObject({ canFetch: false, files: [{ address: null }] })
    expect(await engine.scheduler.ended(startFetch(engine, 'theirs').jobId)).toMatchObject({ state: 'failed', problem: { code: 'model-without-address' } })
  })
})

describe('adding a model from files', () => {
  it('knows one by its fingerprint, whatever it is called', async () => {
    labFolder([entryOf('dots', [fileOf('dots.onnx', DETECTOR)])])
    const engine = await temporaryEngine()
    const file = join(temporaryFolder(), 'download (1).onnx')
    writeFileSync(file, DETECTOR)
    expect(await addGranted(engine, await grantsOf(engine, file))).toEqual({ added: 'dots' })
    expect(await model(engine, 'dots')).toMatchObject({ state: 'there', canRemove: true })
  })

  it('refuses one that is called like a known one and is not it', async () => {
    labFolder([entryOf('dots', [fileOf('dots.onnx', DETECTOR)])])
    const engine = await temporaryEngine()
    const file = join(temporaryFolder(), 'dots.onnx')
    writeFileSync(file, DETECTOR.subarray(0, -1))
    expect(await addGranted(engine, await grantsOf(engine, file))).toMatchObject({ refused: { code: 'model-hash' } })
  })

  it('wants all files of one that is several', async () => {
    const [one, other] = [Buffer.from('one'), Buffer.from('other')]
    labFolder([entryOf('two', [fileOf('two/one.json', one), fileOf('two/other.bin', other)], { estimator: 'mediapipe' })])
    const engine = await temporaryEngine()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'one.json'), one)
    writeFileSync(join(folder, 'other.bin'), other)
    expect(await addGranted(engine, await grantsOf(engine, join(folder, 'one.json')))).toMatchObject({ refused: { code: 'model-incomplete', message: expect.stringContaining('other.bin') } })
    expect(await addGranted(engine, await grantsOf(engine, join(folder, 'other.bin'), join(folder, 'one.json')))).toEqual({ added: 'two' })
  })

  it('asks what an unknown one is, keeps what it is told, and forgets it when it is removed', async () => {
    const engine = await temporaryEngine()
    const grants = await grantsOf(engine, fileURLToPath(new URL('dots-simcc-26.onnx', DOTS)))
    expect(await addGranted(engine, grants)).toMatchObject({ unknown: { estimator: 'onnx', task: 'pose', topologies: ['halpe-26'], about: expect.stringContaining('26 keypoints') } })
    const done = await addGranted(engine, grants, { name: 'Lab’s own dots', topology: 'halpe-26', licence: 'ours' })
    const id = 'added' in done ? done.added : ''
    expect(await model(engine, id)).toMatchObject({ state: 'there', added: true, canRemove: true, name: 'Lab’s own dots', topology: 'halpe-26', licence: 'ours', files: [{ role: 'keypoints' }], needs: ['stridescope-people'] })
    await removeModel(engine.library, id)
    await expect(model(engine, id)).rejects.toThrow('no model')
    expect(readdirSync(engine.library.layout.models, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual(['manifest.json'])
  })

  it.each([
    [{ name: '  ' }, 'A name is needed'],
    [{ name: 'x'.repeat(201) }, 'name must be at most 200 characters long'],
    [{ licence: '' }, 'licence must not be empty'],
  ])('refuses what cannot stand in a list of models before anything is written: %o', async (said, why) => {
    const { library, modelWorker } = await temporaryEngine()
    const chosen = { name: 'dots-simcc-26.onnx', path: fileURLToPath(new URL('dots-simcc-26.onnx', DOTS)) }
    expect(await problemFrom(() => addModel(library, modelWorker, [chosen], { name: 'x', topology: 'halpe-26', licence: 'x', ...said }))).toMatchObject({ code: 'bad-model-words', message: expect.stringContaining(why) })
    expect(existsSync(library.layout.models)).toBe(false)
  })

  it('refuses an unknown one whose keypoints are not those that it is said to give', async () => {
    const engine = await temporaryEngine()
    const grants = await grantsOf(engine, fileURLToPath(new URL('dots-simcc-26.onnx', DOTS)))
    expect(await addGranted(engine, grants, { name: 'x', topology: 'coco-17', licence: 'x' })).toMatchObject({ refused: { code: 'wrong-topology' } })
  })

  it('refuses an unknown one that opens, but answers with what is no number, and keeps nothing of it', async () => {
    const engine = await temporaryEngine()
    const file = join(temporaryFolder(), 'ours.onnx')
    writeFileSync(file, withoutNumbers(dots('dots-simcc-26.onnx')))
    expect(await addGranted(engine, await grantsOf(engine, file), { name: 'x', topology: 'halpe-26', licence: 'x' })).toMatchObject({ refused: { code: 'model-refused', message: expect.stringContaining('no number') } })
    expect(existsSync(engine.library.layout.models)).toBe(false)
  })

  it('refuses what is no file, or an empty one', async () => {
    const { library, modelWorker } = await temporaryEngine()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'empty.onnx'), '')
    mkdirSync(join(folder, 'folder.onnx'))
    for (const [name, code, message] of [['gone.onnx', 'no-such-file', 'There is no file gone.onnx.'], ['folder.onnx', 'not-a-model', 'folder.onnx is a folder.'], ['empty.onnx', 'not-a-model', 'empty.onnx is empty.']] as const)
      expect(await problemFrom(() => addModel(library, modelWorker, [{ name, path: join(folder, name) }]))).toMatchObject({ code, message, hint: expect.any(String) })
  })

  it('hears nothing else of one that is known, and says so', async () => {
    labFolder([entryOf('dots', [fileOf('dots.onnx', DETECTOR)])])
    const { library, modelWorker } = await temporaryEngine()
    const [theirs, ours] = ['dots-people.onnx', 'dots-simcc-26.onnx'].map((name) => [{ name, path: fileURLToPath(new URL(name, DOTS)) }])
    const add = (file: typeof ours, said: Parameters<typeof addModel>[3]) => () => addModel(library, modelWorker, file!, said)
    expect(await problemFrom(add(theirs, { licence: 'ours' }))).toMatchObject({ code: 'model-known', message: expect.stringContaining('its licence is Apache-2.0'), subject: 'dots' })
    const own = { name: 'Ours', topology: 'halpe-26', licence: 'ours' }
    const { added } = (await add(ours, own)()) as { added: string }
    expect(await problemFrom(add(ours, { ...own, name: 'Theirs' }))).toMatchObject({ code: 'model-known', message: expect.stringContaining('its name is Ours'), hint: expect.stringContaining(`models remove ${added}`) })
    expect(await add(ours, own)()).toEqual({ added })
    expect(await add(ours, {})()).toEqual({ added })
  })

  it.each([
    ['walk.c3d', 'not-a-model', 'not a model'],
    ['noise.onnx', 'model-refused', 'cannot be opened'],
    ['noise.task', 'model-refused', 'no MediaPipe bundle'],
  ])('refuses %s, and says why', async (name, code, why) => {
    const engine = await temporaryEngine()
    const file = join(temporaryFolder(), name)
    writeFileSync(file, Buffer.alloc(5_000, 7))
    expect(await addGranted(engine, await grantsOf(engine, file))).toMatchObject({ refused: { code, message: expect.stringContaining(why) } })
    expect(existsSync(engine.library.layout.models) && readdirSync(engine.library.layout.models).length > 0).toBe(false)
  })
})

describe('removing a model', () => {
  /** As an older version has written it: an entry that cannot be read, whose file another entry names, too. */
  async function withBadEntry() {
    const engine = await temporaryEngine()
    const folder = join(engine.library.layout.models, 'own')
    mkdirSync(folder, { recursive: true })
    for (const name of ['both', 'bad']) writeFileSync(join(folder, name), DETECTOR)
    const bad = entryOf('bad', ['both', 'bad'].map((name) => fileOf(`own/${name}`, DETECTOR)), { name: '' })
    writeFileSync(join(folder, '..', 'manifest.json'), JSON.stringify({ version: 1, models: [bad, entryOf('good', [fileOf('own/both', DETECTOR)])] }))
    return { engine, left: () => readdirSync(folder) }
  }

  it('takes one from the library’s list that is described wrongly, with the files that are its alone', async () => {
    const { engine, left } = await withBadEntry()
    const problems = async () => (await listModels({ library: engine.library, machine: ABLE })).problems
    expect(await problems()).toMatchObject([{ subject: 'bad', hint: expect.stringContaining('models remove bad') }])
    await removeModel(engine.library, 'bad')
    expect(await problems()).toEqual([])
    expect(left()).toEqual(['both'])
    expect(await model(engine, 'good')).toMatchObject({ state: 'there' })
  })

  it('leaves one that is described wrongly in the list while others come and go', async () => {
    const { engine } = await withBadEntry()
    await removeModel(engine.library, 'good')
    expect(JSON.parse(readFileSync(join(engine.library.layout.models, 'manifest.json'), 'utf8'))).toMatchObject({ models: [{ id: 'bad', name: '' }] })
  })

  it('is refused where there is nothing of it in the library', async () => {
    labFolder([entryOf('dots', [fileOf('dots.onnx', DETECTOR)]), entryOf('far', [fileOf('far.onnx', Buffer.from('far'))])], { 'dots.onnx': DETECTOR })
    const engine = await temporaryEngine()
    for (const [id, why] of [['stridescope-pose', 'comes with the program and cannot be removed'], ['dots', 'not the library’s to change'], ['far', 'not on this machine: there is nothing to remove']] as const)
      expect(await problemFrom(() => removeModel(engine.library, id))).toMatchObject({ message: expect.stringContaining(why), subject: id })
  })
})
