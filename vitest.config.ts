import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Pure functions share nothing that one file's tests could leave to another's: they run in one process after the other. */
const PURE = 'app/core/**/*.test.ts'

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Engines and workers that tests start compile once, not each anew.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'stridescope-test-compiled') },
    silent: 'passed-only',
    setupFiles: ['tools/verify/fixed-seed.ts'],
    projects: [
      { extends: true, test: { name: 'core', include: [PURE], isolate: false } },
      { extends: true, test: { name: 'others', include: ['app/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'], exclude: [PURE, '**/node_modules/**'] } },
    ],
  },
})
