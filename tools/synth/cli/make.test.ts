import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { make } from './make.ts'

test('a skeleton that is to be found in films is not made without them, and nothing is written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'synth-make-'))
  const recipe = join(folder, 'recipe.json')
  await writeFile(recipe, JSON.stringify({ sessions: [{ name: 'Earlier', date: '2026-11-20', trials: [{ durationS: 1, writes: 'skeleton' }] }] }))
  const progress = { say: () => {}, films: () => {}, end: () => {} }
  await expect(make([join(folder, 'out'), '--recipe', recipe, '--no-films'], progress, new AbortController().signal)).rejects.toThrow('without --no-films it can')
  expect(await readdir(folder)).toEqual(['recipe.json'])
})
