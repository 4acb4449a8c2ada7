import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DOTS, entryOf, fileOf, labFolder } from '../models/testing/model-folder.ts'
import { fileServer } from '../models/testing/file-server.ts'
import '../testing/lent-workers.ts'
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
  said = ''
  expect(await models('remove', 'dots', ...own)).toBe(0)
  expect(said).toContain('dots: not here, can be fetched')
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

/** Stands for npm, which there is no registry for here: it lays down a package, or fails. */
function fakeNpm(script: string): string {
  const bin = temporaryFolder()
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  vi.stubEnv('PATH', `${bin}:/usr/bin:/bin`)
  const home = temporaryFolder()
  vi.stubEnv('XDG_DATA_HOME', home)
  vi.stubEnv('LOCALAPPDATA', home)
  return join(home, 'Stridescope', 'added', 'tensorflow')
}

test.skipIf(process.platform !== 'linux')('TensorFlow’s own library is installed by npm where a person asks for it, and tried', async () => {
  const content = "module.exports = { version: { 'tfjs-node': '4.22.0' }, backend: () => ({ isUsingGpuDevice: true }) }"
  const folder = fakeNpm(`mkdir -p node_modules/@tensorflow/tfjs-node-gpu && echo "${content}" > node_modules/@tensorflow/tfjs-node-gpu/index.js && echo "$@" > asked`)
  expect(await models('enable', 'tensorflow', ...library())).toBe(0)
  expect(said).toBe('TensorFlow 4.22.0 on the graphics card\n')
  expect(readFileSync(join(folder, 'asked'), 'utf8')).toContain('install --no-audit --no-fund @tensorflow/tfjs-node-gpu@4.22.0')
})

test.skipIf(process.platform !== 'linux')('and its reason is told where it cannot be installed, or does not start', async () => {
  fakeNpm('exit 7')
  expect(await problemFrom(() => models('enable', 'tensorflow', ...library()))).toMatchObject({ code: 'tensorflow-not-installed', message: expect.stringContaining('code 7') })
  fakeNpm(`mkdir -p node_modules/@tensorflow/tfjs-node-gpu && echo "throw new Error('libcudart.so.11.0 is missing')" > node_modules/@tensorflow/tfjs-node-gpu/index.js`)
  expect(await problemFrom(() => models('enable', 'tensorflow', ...library()))).toMatchObject({ code: 'tensorflow-fails', message: expect.stringContaining('libcudart.so.11.0') })
})

test('wrong use and unknown models are told', async () => {
  for (const args of [[], ['burn'], ['list', 'extra'], ['fetch'], ['fetch', 'a', 'b'], ['add'], ['remove'], ['enable'], ['enable', 'pytorch']]) await expect(models(...args)).rejects.toBeInstanceOf(WrongUse)
  expect(await problemFrom(() => models('fetch', 'nothing', ...library()))).toMatchObject({ code: 'no-such-model', hint: expect.stringContaining('pose-landmarker-lite') })
})
