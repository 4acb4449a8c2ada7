import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reopened, temporaryLibrary } from '../testing/library.ts'

test('what a stage had done before it was stopped outlasts a start, but not two weeks', async () => {
  const library = await temporaryLibrary()
  const folders = ['yesterday', 'long-ago'].map((key) => library.layout.batchesOf(key)) as [string, string]
  for (const [n, days] of [1, 15].entries()) {
    mkdirSync(folders[n]!, { recursive: true })
    writeFileSync(join(folders[n]!, '00000000.json'), '{}')
    const then = Date.now() / 1e3 - days * 86_400
    utimesSync(folders[n]!, then, then)
  }
  await reopened(library)
  expect(folders.map((folder) => existsSync(folder))).toEqual([true, false])
})
