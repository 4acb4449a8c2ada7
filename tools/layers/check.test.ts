import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkLayers, sourceFiles } from './check.ts'

test('the fixture breaks every rule, and every breach is seen', async () => {
  const { violations, unread, modulesRead } = await checkLayers(join(import.meta.dirname, 'fixture'))
  expect(unread).toEqual([])
  expect(modulesRead).toBe(sourceFiles(join(import.meta.dirname, 'fixture')).length)
  expect([...new Set(violations.map(({ rule }) => rule))].toSorted()).toEqual([
    'app-stands-without-tools',
    'contract-imports-no-other-layer',
    'contract-imports-only-types-of-core',
    'contract-is-zod-and-orpc',
    'core-imports-only-core',
    'core-is-pure',
    'main-imports-core-and-contract',
    'no-cycles',
    'no-unresolved-import',
    'nobody-imports-the-renderer',
    'nobody-imports-the-shell',
    'renderer-has-no-node',
    'renderer-imports-core-and-contract',
    'rooms-know-no-workspace',
    'sample-lab-has-no-rings-of-folders',
    'serving-knows-no-engine',
    'workers-import-core-and-contract',
    'workspaces-know-no-other',
  ])
})

test('an import of types alone is seen too', async () => {
  const { violations } = await checkLayers(join(import.meta.dirname, 'fixture'))
  expect(violations).toContainEqual({
    rule: 'nobody-imports-the-shell',
    from: 'app/main/engine.ts',
    to: 'app/main/shell/window.ts',
  })
})

test('contract may take types from core, and core may read Arrow', async () => {
  const root = project({
    'node_modules/apache-arrow/package.json': '{ "main": "index.js" }',
    'node_modules/apache-arrow/index.js': '',
    'app/core/angle.ts': "import { tableFromIPC } from 'apache-arrow'\nexport type Degrees = number\nexport const read = tableFromIPC\n",
    'app/contract/trial.ts': "import type { Degrees } from '../core/angle.ts'\nexport type Trial = { knee: Degrees }\n",
  })
  expect(await checkLayers(root)).toEqual({ modulesRead: 2, unread: [], violations: [] })
})

function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'stridescope-layers-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}
