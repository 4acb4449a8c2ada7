import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { problemFrom } from '../testing/library.ts'
import type { ModelFolder } from './folders.ts'
import { modelSearch } from './model-search.ts'
import { entryOf, fileOf, folderOf } from './testing/model-folder.ts'

const POINT = { name: 'n01', errorPercent: 4.5, latencyMs: 12, bytes: 2_000_000, front: true, chosen: true, genes: { width: 0.5, squeeze: true, input: '192×144' } }

test('among which networks a model was chosen stands in a file beside its manifest; what cannot be read is named', async () => {
  const path = folderOf([entryOf('searched', [fileOf('a.onnx', Buffer.from('a'))], { search: 'search/points.json' }), entryOf('plain', [fileOf('b.onnx', Buffer.from('b'))])], { 'search/points.json': Buffer.from(JSON.stringify({ budget: 'Two hours.', points: [POINT] })) })
  const folders: ModelFolder[] = [{ path, kind: 'named' }]
  expect(modelSearch(folders, 'searched')).toEqual({ budget: 'Two hours.', axes: {}, points: [POINT] })
  expect(modelSearch(folders, 'plain')).toBeNull()
  for (const [text, why] of [['{', 'no JSON'], [JSON.stringify({ budget: '', points: [{ ...POINT, latencyMs: -1 }] }), 'points.0.latencyMs']] as const) {
    writeFileSync(join(path, 'search/points.json'), text)
    expect(await problemFrom(() => modelSearch(folders, 'searched'))).toMatchObject({ code: 'bad-model-search', message: expect.stringContaining(why) })
  }
})
