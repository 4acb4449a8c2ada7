import { chmodSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { remembered } from './remembered.ts'

function folderWithProgram() {
  const folder = mkdtempSync(join(tmpdir(), 'stridescope-remembered-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const program = join(folder, 'program')
  writeFileSync(program, 'one')
  return { folder, program }
}

test('is asked once, and again when the program is another or a day has passed', async () => {
  const { folder, program } = folderWithProgram()
  const ask = vi.fn<() => Promise<string>>().mockResolvedValueOnce('5.1').mockResolvedValueOnce('8.0').mockResolvedValueOnce('8.1')
  expect([await remembered(program, ask, folder), await remembered(program, ask, folder)]).toEqual(['5.1', '5.1'])
  writeFileSync(program, 'another')
  expect([await remembered(program, ask, folder), await remembered(program, ask, folder)]).toEqual(['8.0', '8.0'])
  const dayBefore = new Date(Date.now() - 25 * 3_600_000)
  for (const name of readdirSync(folder)) if (name !== 'program') utimesSync(join(folder, name), dayBefore, dayBefore)
  expect(await remembered(program, ask, folder)).toBe('8.1')
})

test('where nothing can be kept, or the program is not there, it is asked each time', async () => {
  const { folder, program } = folderWithProgram()
  const ask = vi.fn<() => Promise<string>>().mockResolvedValue('5.1')
  for (const [path, place] of [[program, join(folder, 'nowhere')], [join(folder, 'none'), folder]] as const) expect(await remembered(path, ask, place)).toBe('5.1')
  expect(await remembered(program, ask, join(folder, 'nowhere'))).toBe('5.1')
  expect(ask).toHaveBeenCalledTimes(3)
  expect(readdirSync(folder)).toEqual(['program'])
})

test('a file that was cut short is as good as none, and a failure is not remembered', async () => {
  const { folder, program } = folderWithProgram()
  await expect(remembered(program, () => Promise.reject(new Error('it does not start')), folder)).rejects.toThrow('it does not start')
  await remembered(program, async () => '5.1', folder)
  const [kept] = readdirSync(folder).filter((name) => name !== 'program')
  chmodSync(join(folder, kept!), 0o600)
  writeFileSync(join(folder, kept!), '')
  expect(await remembered(program, async () => '7.1', folder)).toBe('7.1')
})
