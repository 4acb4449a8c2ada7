import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Engines and workers that tests start compile once, not each anew.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'stridescope-test-compiled') },
    silent: 'passed-only',
    setupFiles: ['tools/verify/fixed-seed.ts'],
  },
})
