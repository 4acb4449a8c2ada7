import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DOTS, entryOf, fileOf, labFolder } from '../models/testing/model-folder.ts'
import { fileServer } from '../models/testing/file-server.ts'
import { problemFrom, temporaryFolder } from '../testing/library.ts'
import { WrongUse } from './command.ts'
import { modelsCommand } from './models.ts'

let said: string
beforeEach(() => {
  said = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const library = () => ['--library', join(temporaryFolder(), 'library')]
const models = (...args: string[]) => modelsCommand.run(args)

test('models are listed, fetched, and listed as there', async () => {
  const content = readFileSync(new URL('dots-people.onnx', DOTS))
  const server = await fileServer(content)
  labFolder([entryOf('dots', [fileOf('dots.onnx', content, server.address)])])
  const own = library()
  expect(await models('list', ...own)).toBe(0)
  expect(said).toContain('dots: not here, can be fetched\n  Model dots (onnx, finds people, Apache-2.0, 0.0 MB)')
  expect(await models('fetch', 'dots', ...own)).toBe(0)
  said = ''
  expect(await models('list', '--json', ...own)).toBe(0)
  expect(JSON.parse(said)).toMatchObject({ models: expect.arrayContaining([expect.objectContaining({ id: 'dots', state: 'there' })]), problems: [] })
})

test('a damaged one needs a person', async () => {
  const content = Buffer.from('as it was')
  labFolder([entryOf('dots', [fileOf('dots.onnx', content)])], { 'dots.onnx': Buffer.from('as it is ') })
  expect(await models('list', ...library())).toBe(3)
  expect(said).toContain('dots: damaged')
})

test('an unknown one is taken for what it can only be, under the name of its file', async () => {
  expect(await models('add', fileURLToPath(new URL('dots-simcc-17.onnx', DOTS)), '--licence', 'ours', ...library())).toBe(0)
  expect(said).toContain('dots-simcc-17 (onnx, coco-17, ours')
})

test('wrong use and unknown models are told', async () => {
  for (const args of [[], ['burn'], ['fetch'], ['fetch', 'a', 'b'], ['add']]) await expect(models(...args)).rejects.toBeInstanceOf(WrongUse)
  expect(await problemFrom(() => models('fetch', 'nothing', ...library()))).toMatchObject({ code: 'no-such-model', hint: expect.stringContaining('pose-landmarker-lite') })
})
