import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Library } from './library.ts'
import { temporaryLibrary } from '../testing/library.ts'
import { clearStrays } from './unused.ts'

const HASH = 'ab'.repeat(32)

function put(library: Library, path: string): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, 'bytes')
  return path
}

const asideIn = ({ layout }: Library) => readdirSync(layout.root).filter((name) => name.startsWith('set-aside-'))

test('what a crash left without a row goes', async () => {
  const library = await temporaryLibrary()
  const strays = [put(library, library.layout.originalFile(HASH, '.mp4')), put(library, library.layout.artifactFile(HASH))]
  clearStrays({ ...library, crashedSinceMs: Date.now() - 60_000 })
  expect(strays.filter((path) => existsSync(path))).toEqual([])
  expect(asideIn(library)).toEqual([])
})

test('an original from before that engine is set aside, never deleted', async () => {
  const library = await temporaryLibrary()
  put(library, library.layout.originalFile(HASH, '.mp4'))
  clearStrays({ ...library, crashedSinceMs: Number.POSITIVE_INFINITY })
  const [aside] = asideIn(library)
  expect(readFileSync(join(library.layout.root, aside!, `${HASH}.mp4`), 'utf8')).toBe('bytes')
})
