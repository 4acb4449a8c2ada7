import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/library.ts'
import { doctor } from './doctor.ts'

test('the packaged program, which is an Electron itself, does not say that Electron is missing; a checkout does', () => {
  const root = temporaryFolder()
  const names = () => doctor(root).map(({ name }) => name)
  expect(names()).toEqual(['Node for the engine', 'Browser', 'ffmpeg'])
  writeFileSync(join(root, 'package-lock.json'), '{}')
  expect(names()).toEqual(['Node for the engine', 'Electron', 'Browser', 'ffmpeg'])
})
