import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ModelEntry } from '../../contract/models/models.ts'
import type { Machine } from '../jobs/job-kind.ts'
import { problemFrom, temporaryLibrary } from '../testing/library.ts'
import type { ModelFolder } from './folders.ts'
import { modelsHere } from './list-models.ts'
import { namedOrUsual } from './named-or-usual.ts'
import { usableModel } from './usable-model.ts'
import { entryOf, fileOf, folderOf } from './testing/model-folder.ts'

const ABLE: Machine = { ffmpeg: '/usr/bin/ffmpeg', opensPages: true, runsOnnx: true, decodable: () => [] }
const ADDRESS = 'https://example.org/model'
const bytes = (id: string) => Buffer.from(`the bytes of ${id}`)
const pose = (id: string, more: Partial<ModelEntry> = {}, address: string | null = ADDRESS) => entryOf(id, [fileOf(`${id}.onnx`, bytes(id), address, 'keypoints')], { task: 'pose', topology: 'halpe-26', ...more })

/** The program's folder with two models to fetch and an embedded one, and a lab's with one that is not there. */
async function lab() {
  const [program, named] = [
    folderOf([pose('best'), pose('in-page', { estimator: 'mediapipe', topology: 'mediapipe-33' }), pose('embedded', { needs: ['finder'], embedded: true }, null), entryOf('finder', [fileOf('finder.onnx', bytes('finder'))], { embedded: true })], { 'embedded.onnx': bytes('embedded'), 'finder.onnx': bytes('finder') }),
    folderOf([pose('ours', {}, null)]),
  ]
  const library = await temporaryLibrary()
  const folders: ModelFolder[] = [{ path: program, kind: 'program' }, { path: library.layout.models, kind: 'library' }, { path: named, kind: 'named' }]
  const has = (id: string) => writeFileSync(join(named, `${id}.onnx`), bytes(id))
  const here = (machine: Partial<Machine> = {}) => ({ library, machine: { ...ABLE, ...machine }, folders })
  return { has, here, program, usual: async (machine?: Partial<Machine>) => (await modelsHere(here(machine))).usual }
}

test('of the models here the first listed is taken, the embedded one where there is no other', async () => {
  const { has, usual } = await lab()
  expect(await usual()).toBe('embedded')
  has('ours')
  expect(await usual()).toBe('ours')
  has('in-page')
  expect(await usual()).toBe('in-page')
  has('best')
  expect(await usual()).toBe('best')
})

test('what this machine cannot run is passed over, and says why', async () => {
  const { has, here, usual } = await lab()
  has('in-page')
  expect(await usual({ opensPages: false })).toBe('embedded')
  expect(await usual({ ffmpeg: undefined })).toBe('in-page')
  expect(await usual({ runsOnnx: false, opensPages: false })).toBeNull()
  const { models } = await modelsHere(here({ runsOnnx: false, opensPages: false }))
  expect(models.filter(({ isUsable }) => isUsable)).toEqual([])
  expect(models.map(({ id, problem }) => [id, problem?.code])).toEqual([['best', 'onnx-missing'], ['in-page', 'browser-missing'], ['embedded', 'onnx-missing'], ['finder', 'onnx-missing'], ['ours', 'onnx-missing']])
})

test('what lacks another model, or is damaged, is passed over', async () => {
  const { has, usual, program } = await lab()
  has('in-page')
  writeFileSync(join(program, 'in-page.onnx'), 'else')
  expect(await usual(), 'its good copy counts').toBe('in-page')
  rmSync(join(program, 'finder.onnx'))
  expect(await usual({ opensPages: false })).toBeNull()
})

test('the one that is named is taken in any case; where none can be used, the first is, and says what it lacks', async () => {
  const { here } = await lab()
  expect(await namedOrUsual(here(), 'best')).toBe('best')
  expect(await namedOrUsual(here(), undefined)).toBe('embedded')
  expect(await namedOrUsual(here({ runsOnnx: false, opensPages: false }), undefined)).toBe('best')
  expect(await problemFrom(() => namedOrUsual({ ...here(), folders: [] }, undefined))).toMatchObject({ code: 'no-pose-model' })
})

test('of what comes with the program and is not whole, it is said, and how to restore it', async () => {
  const { here, program } = await lab()
  const views = async () => new Map((await modelsHere(here())).models.map((model) => [model.id, model]))
  const restore = { hint: expect.stringContaining('git checkout models') }
  writeFileSync(join(program, 'finder.onnx'), 'half of it')
  expect((await views()).get('finder')).toMatchObject({ state: 'damaged', problem: { code: 'model-damaged', ...restore } })
  expect((await views()).get('embedded')).toMatchObject({ state: 'embedded', isUsable: false, problem: { message: 'It needs Model finder, which is damaged.', ...restore } })
  expect(await namedOrUsual(here(), undefined), 'not another that was never here').toBe('embedded')
  expect(await problemFrom(() => usableModel(here().library, 'embedded', here().folders))).toMatchObject({ code: 'model-damaged', message: expect.stringContaining('finder.onnx'), ...restore })
  rmSync(join(program, 'embedded.onnx'))
  expect((await views()).get('embedded')).toMatchObject({ state: 'damaged', problem: { message: 'embedded.onnx is not there.', ...restore } })
  expect(await namedOrUsual(here(), undefined)).toBe('embedded')
})

test('the best that the same manifest lists before a model, and that can be fetched, is called stronger', async () => {
  const { has, here } = await lab()
  const stronger = async () => Object.fromEntries((await modelsHere(here())).models.map(({ id, stronger }) => [id, stronger]))
  expect(await stronger()).toEqual({ best: null, 'in-page': 'best', embedded: 'best', finder: null, ours: null })
  has('best')
  expect(await stronger()).toEqual({ best: null, 'in-page': null, embedded: 'in-page', finder: null, ours: null })
})
