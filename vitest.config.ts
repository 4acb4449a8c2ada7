import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { modelsBeside } from './tools/models-beside.ts'

/**
 * Each file of these gets a process of its own: they put something else in the place of a module, hold much memory, or take long, and are given
 * out one by one to whoever is free. All others are halved beforehand, and each half shares one process.
 */
const ALONE = [
  'app/main/shell/**/*.test.ts',
  'app/workers/**/*.test.ts',
  'app/main/{analysis,calibrate,cli,clocks,import,library,pose,survival}/**/*.test.ts',
  'tools/synth/**/*.test.ts',
  'app/renderer/pose-page/device.test.ts',
  'app/renderer/workspaces/analyse/timeline/scrub.test.ts',
]

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Engines and workers that tests start compile once, not each anew.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'stridescope-test-compiled'), STRIDESCOPE_MODELS: modelsBeside() },
    silent: 'passed-only',
    setupFiles: ['tools/verify/fixed-seed.ts'],
    projects: [
      { extends: true, test: { name: 'together', include: ['app/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'], exclude: [...ALONE, '**/node_modules/**'], isolate: false } },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
})
