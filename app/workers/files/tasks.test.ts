import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { previewedSchema, takenInSchema } from '../../contract/library/file-tasks.ts'
import type { TaskContext } from '../kit.ts'
import { preview } from './preview.ts'
import { takeIn } from './take-in.ts'

const isWindows = process.platform === 'win32'
const MAKE_PIPE = 'mkfifo'
const makesPipes = spawnSync(MAKE_PIPE, ['--version']).status === 0
/** Windows knows no more than that a file is read-only, which is the store's to say there. */
const TAKEN_IN_MODE = isWindows ? 0o666 : 0o444
let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'stridescope-files-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const context = (): TaskContext => ({ attemptDir: folder, signal: new AbortController().signal, progress: () => undefined })
const written = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const listed = (name: string, path: string) => ({ relativePath: name, sizeBytes: 6, bytes: { path }, candidates: [] })

describe('preview', () => {
  it('tells of a file that cannot be read, and looks at the others', async () => {
    mkdirSync(join(folder, 'folder'))
    const names: [string, string][] = [
      ['gone.csv', join(folder, 'gone.csv')],
      ['folder.csv', join(folder, 'folder')],
      ['table.csv', written('table.csv', 'a,b\n1,2\n3,4\n')],
    ]
    const { summary } = await preview({ files: names.map(([name, path]) => listed(name, path)) }, context())
    const { files } = previewedSchema.parse(summary)
    expect(files.map(({ inspection }) => [inspection.kind, inspection.oddities[0]?.message])).toEqual([
      ['unknown', 'gone.csv cannot be read: it is not there any more.'],
      ['unknown', 'folder.csv cannot be read: it is no ordinary file.'],
      ['table', undefined],
    ])
    expect(files[0]?.inspection.oddities).toMatchObject([{ level: 'error', code: 'file-unreadable', field: 'gone.csv' }])
  })

  it.skipIf(isWindows || process.getuid?.() === 0)('names a file that this user may not read (skipped on Windows and for root)', async () => {
    const path = written('secret.csv', 'a,b\n')
    chmodSync(path, 0)
    const { summary } = await preview({ files: [listed('secret.csv', path)] }, context())
    expect(previewedSchema.parse(summary).files[0]?.inspection.oddities[0]?.message).toBe('secret.csv cannot be read: this user is not allowed to.')
  })

  it.skipIf(!makesPipes)('opens no pipe, which would wait for ever (skipped where mkfifo is absent)', async () => {
    const pipe = join(folder, 'pipe.csv')
    execFileSync(MAKE_PIPE, [pipe])
    const { summary } = await preview({ files: [listed('pipe.csv', pipe)] }, context())
    expect(previewedSchema.parse(summary).files[0]?.inspection.oddities).toMatchObject([{ code: 'file-unreadable' }])
  })
})

describe('take-in', () => {
  const source = (path: string) => {
    const { size, mtimeMs } = statSync(path)
    return { path, relativePath: 'table.csv', sizeBytes: size, modifiedUs: Math.round(mtimeMs * 1000) }
  }

  it.skipIf(isWindows)('links the file that a link leads to (skipped on Windows)', async () => {
    const path = written('table.csv', 'a,b\n1,2\n')
    const way = join(folder, 'way.csv')
    symlinkSync(path, way)
    await takeIn({ sources: [source(way)], mode: 'hard-link' }, context())
    expect(lstatSync(join(folder, '0')).isFile()).toBe(true)
    expect(statSync(join(folder, '0')).ino).toBe(statSync(path).ino)
  })

  it.each(['copy', 'upload'] as const)('keeps what it has by "%s" from being written over, and hashed', async (mode) => {
    const path = written('table.csv', 'a,b\n1,2\n')
    chmodSync(path, 0o444)
    const { summary } = await takeIn({ sources: [source(path)], mode }, context())
    expect(takenInSchema.parse(summary).files).toMatchObject([{ bytes: 8, hash: '492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470' }])
    expect(statSync(join(folder, '0')).mode & 0o777).toBe(TAKEN_IN_MODE)
  })
})
