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
    'contract-has-no-rings-of-folders',
    'contract-imports-no-other-layer',
    'contract-imports-only-types-of-core',
    'contract-is-zod-and-orpc',
    'core-imports-only-core',
    'core-is-pure',
    'engine-has-no-rings-of-rooms',
    'main-imports-core-and-contract',
    'no-cycles',
    'no-unresolved-import',
    'nobody-imports-the-renderer',
    'nobody-imports-the-shell',
    'renderer-has-no-node',
    'renderer-imports-core-and-contract',
    'rooms-know-no-workspace',
    'rooms-of-the-engine-have-a-place',
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

test('two rooms of the engine that know each other are a ring, whatever stands between them, and one without a place is seen', async () => {
  const root = project({
    'app/main/clock.ts': "import type { Shown } from './library/shown.ts'\nexport type Now = Shown\n",
    'app/main/library/shown.ts': "import { report } from '../report/report.ts'\nimport { cellar } from '../cellar/cellar.ts'\nexport const shown = () => import('../cli/print.ts')\nexport type Shown = typeof report | typeof cellar\n",
    'app/main/report/report.ts': "import type { Now } from '../clock.ts'\nimport type { Shown } from '../library/shown.ts'\nexport const report: Now | Shown | null = null\n",
    'app/main/cellar/cellar.ts': 'export const cellar = 0\n',
    'app/main/cli/print.ts': "import '../report/report.ts'\nimport '../library/shown.ts'\n",
    'app/main/clock.test.ts': "import './cli/print.ts'\nimport './testing/library.ts'\n",
    'app/main/testing/library.ts': "import '../cellar/cellar.ts'\n",
  })
  const { violations } = await checkLayers(root)
  expect(violations.filter(({ rule }) => rule !== 'no-cycles').map(({ rule, from, to }) => `${rule}: ${from} → ${to}`).toSorted()).toEqual([
    'engine-has-no-rings-of-rooms: app/main/clock.ts → app/main/library/shown.ts',
    'engine-has-no-rings-of-rooms: app/main/library/shown.ts → app/main/cli/print.ts',
    'engine-has-no-rings-of-rooms: app/main/library/shown.ts → app/main/report/report.ts',
    'rooms-of-the-engine-have-a-place: app/main/library/shown.ts → app/main/cellar/cellar.ts',
  ])
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
