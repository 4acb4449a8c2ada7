import { defineConfig } from 'vitest/config'
import { modelsBeside } from './tools/models-beside.ts'
import { COMPILED_FOLDER } from './tools/verify/compiled-folder.ts'

/** They put something else in the place of a module, which only Vite's own way of running modules can. */
const STAND_INS = [
  'app/main/shell/{preload,electron}.test.ts',
  'app/main/shell/electron/hidden-pages.test.ts',
  'app/renderer/pose-page/device.test.ts',
  'app/renderer/workspaces/analyse/timeline/scrub.test.ts',
  'tools/synth/browser/page-line.test.ts',
]

/**
 * Each file of these gets a process of its own: they put something else in the place of how a process ends, or take longer than the second
 * that a process takes to begin, and are given out one by one to whoever is free. All others are halved beforehand, and each half shares one process.
 */
const ALONE = [
  'app/main/survival/*.test.ts',
  'app/main/analysis/{pick-person,reconstruct-trial}.test.ts',
  'app/main/calibrate/{calibrate-job,from-people}.test.ts',
  'app/main/cli/{cli,compare-models,sample}.test.ts',
  'app/main/cli/calibrate/*.test.ts',
  'app/main/clocks/find-clocks.test.ts',
  'app/main/import/{import-job,plan}.test.ts',
  'app/main/library/{clocks,history,sessions}.test.ts',
  'app/main/pose/{estimate-in-page,run-page}.test.ts',
  'app/main/report/print-report.test.ts',
  'app/workers/calibrate/*.test.ts',
  'app/workers/pose/**/{frames,pose,rtmdet.reference,tensorflow}.test.ts',
  'app/workers/media/{inspect-video,long-film,reference-films,tasks,worker}.test.ts',
  'app/workers/files/hostile-texts.test.ts',
  'tools/synth/*/{accepted,differences,figure,judge,other-movements,pictures,possible,recipe,sensors,smooth-forces,walk,walking,write-lab}.test.ts',
  'tools/synth/sample.test.ts',
]

/** Node runs TypeScript itself, and faster than what Vite makes of it: a fifth of all time. */
const NATIVE = { experimental: { viteModuleRunner: false, nodeLoader: false } }

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Engines and workers that tests start compile once, not each anew.
    env: { NODE_COMPILE_CACHE: COMPILED_FOLDER, STRIDESCOPE_MODELS: modelsBeside() },
    silent: 'passed-only',
    setupFiles: ['tools/verify/fixed-seed.ts'],
    projects: [
      { extends: true, test: { name: 'together', ...NATIVE, include: ['app/**/*.test.{ts,tsx}', 'models/training/*.test.ts', 'tools/**/*.test.ts'], exclude: [...ALONE, ...STAND_INS, '**/node_modules/**'], isolate: false } },
      { extends: true, test: { name: 'alone', ...NATIVE, include: ALONE } },
      { extends: true, test: { name: 'stand-ins', include: STAND_INS } },
    ],
  },
})
