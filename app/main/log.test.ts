import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openLog } from './log.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stridescope-log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('every line of a child is kept with its time and its source, the last without an end too', async () => {
  const path = join(folder, 'logs', 'engine.log')
  openLog(path).follow('media 12', Readable.from(['ffmpeg -i a', '.mp4\nsecond ', 'line\nlast']))
  await vi.waitFor(() => {
    const lines = readFileSync(path, 'utf8').trim().split('\n')
    expect(lines.map((line) => line.replace(/^\S+ /, ''))).toEqual(['media 12: ffmpeg -i a.mp4', 'media 12: second line', 'media 12: last'])
  })
})

test('a log that has grown large steps aside for a new one', async () => {
  const path = join(folder, 'engine.log')
  writeFileSync(path, 'x'.repeat(5_000_001))
  const log = openLog(path)
  log.write('engine', 'here')
  await log.close()
  log.write('engine', 'too late')
  expect(readFileSync(path, 'utf8')).toMatch(/ engine: here\n$/)
  expect(readFileSync(`${path}.1`, 'utf8')).toHaveLength(5_000_001)
})

test('one that cannot be written to, or is closed twice, keeps nobody waiting', async () => {
  const log = openLog(join(folder, 'engine.log'))
  await log.close()
  await expect(log.close()).resolves.toBeUndefined()
  mkdirSync(join(folder, 'taken'))
  const taken = openLog(join(folder, 'taken'))
  taken.write('engine', 'here')
  await expect(taken.close()).resolves.toBeUndefined()
})
