import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { modelsBeside } from './tools/models-beside.ts'
import { COMPILED_FOLDER } from './tools/verify/compiled-folder.ts'
import LongestFirst from './tools/verify/longest-first.ts'

/** They put something else in the place of a module, or draw pages with their style sheets, which only Vite's own way of running modules can. */
const STAND_INS = [
  'app/main/shell/preload.test.ts',
  'app/main/shell/electron/{hidden-pages,program/*}.test.ts',
  'app/renderer/pose-page/device.test.ts',
  'app/renderer/report/document/*.test.tsx',
  'app/renderer/trial/timeline/scrub.test.ts',
  'tools/synth/browser/page-line.test.ts',
]

/** All others share a process with those that ran before them. Node runs TypeScript itself, and faster than what Vite makes of it: a fifth of all time. */
const NATIVE = { experimental: { viteModuleRunner: false, nodeLoader: false } }

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Engines and workers that tests start compile once, not each anew.
    env: { NODE_COMPILE_CACHE: COMPILED_FOLDER, STRIDESCOPE_MODELS: modelsBeside(), STRIDESCOPE_KEYS: join(tmpdir(), 'stridescope-test-keys') },
    silent: 'passed-only',
    sequence: { sequencer: LongestFirst },
    setupFiles: ['tools/verify/fixed-seed.ts'],
    projects: [
      { extends: true, test: { name: 'together', ...NATIVE, setupFiles: ['tools/verify/quick-loading.ts'], include: ['app/**/*.test.{ts,tsx}', 'models/training/*.test.ts', 'tools/**/*.test.ts'], exclude: [...STAND_INS, '**/node_modules/**'], isolate: false } },
      // Each in a thread of its own: a process each takes twice as long.
      { extends: true, test: { name: 'stand-ins', include: STAND_INS, pool: 'threads' } },
    ],
  },
})
