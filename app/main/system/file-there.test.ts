import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { problemFrom, temporaryFolder } from '../testing/library.ts'
import { refuseMissing } from './file-there.ts'

/** Root may read everything, so it becomes somebody else. */
const AS_NOBODY = process.getuid?.() === 0 ? 'process.setgid(65534); process.setuid(65534);' : ''
const HERE = pathToFileURL(join(import.meta.dirname, 'file-there.ts')).href
const PROBLEM = pathToFileURL(join(import.meta.dirname, '../../core/problem.ts')).href

function asNobody(act: string): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', `import { refuseMissing } from '${HERE}'; import { problemOf } from '${PROBLEM}'; import { readFileSync, readdirSync, mkdirSync } from 'node:fs'; ${AS_NOBODY} try { ${act}; console.log('null') } catch (thrown) { console.log(JSON.stringify(problemOf(thrown))) }`], { encoding: 'utf8' })
  return stdout === '' ? stderr : JSON.parse(stdout)
}

function forbidden() {
  const folder = temporaryFolder()
  const [file, shut] = [join(folder, 'walk.trc'), join(folder, 'shut')]
  writeFileSync(file, 'points')
  mkdirSync(shut)
  writeFileSync(join(shut, 'walk.trc'), 'points')
  for (const [place, mode] of [[folder, 0o755], [file, 0], [shut, 0]] as const) chmodSync(place, mode)
  return { file, shut, within: join(shut, 'walk.trc') }
}

describe.skipIf(process.platform === 'win32')('a file that this user may not read', () => {
  it.each<[string, (places: ReturnType<typeof forbidden>) => [act: string, message: string]]>([
    ['is named before it is opened', ({ file }) => [`refuseMissing('${file}')`, `This user may not open ${file}.`]],
    ['is named where the folder is shut that it lies in', ({ within }) => [`refuseMissing('${within}', 'my walk')`, 'This user may not open my walk.']],
    ['is no fault of the program where it is opened all the same', ({ file }) => [`readFileSync('${file}')`, 'This user may not open walk.trc.']],
    ['is none either where it is a folder', ({ shut }) => [`readdirSync('${shut}')`, 'This user may not open shut.']],
    ['is told from a place where it may not write', ({ shut }) => [`mkdirSync('${join(shut, 'new')}')`, 'This user may not write new.']],
  ])('%s', (_, of) => {
    const places = forbidden()
    const [act, message] = of(places)
    const problem = asNobody(act)
    chmodSync(places.shut, 0o755)
    expect(problem).toMatchObject({ code: 'not-allowed', message })
    expect((problem as { hint: string }).hint).toMatch(/whose/)
  })
})

it('a file that is not there is not forbidden', async () => {
  expect(await problemFrom(() => { refuseMissing('/no/such.trc') })).toMatchObject({ code: 'no-such-file', message: 'There is no file /no/such.trc.' })
})
