import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { COMPILED_FOLDER } from './compiled-folder.ts'
import { tallyOfPlaywright, type Tally } from './tally.ts'

export interface Check {
  readonly name: string
  /** What Stridescope's Node is given; several commands are run one after the other. */
  readonly commands: readonly (readonly string[])[]
  readonly limitMinutes: number
  /** Cheap enough to run beside another on two cores. */
  readonly besideOthers: boolean
  readonly needs?: string
  /** How many tests ran; a check without tests counts as one. */
  readonly tests?: {
    readonly env: (reportPath: string) => Record<string, string>
    readonly tally: (report: string) => Tally
  }
}

const bin = (...parts: string[]): string => join('node_modules', ...parts)
const tsc = bin('typescript-native', 'bin', 'tsc')
const vite = bin('vite', 'bin', 'vite.js')
/** Engines, commands and workers that tests start are built first, once a run: they load in half the time. */
const buildProgram = [vite, 'build', '--config', 'vite.program.config.ts', '--logLevel', 'warn']
const BUILT_PROGRAM = resolve('dist', 'program')

export const checks: readonly Check[] = [
  // The longest first: beside it there is room for all others.
  {
    name: 'types',
    // Several checkers each work out all types that they share: twice the work, and another check wants the second core.
    commands: ['pure', 'node', 'e2e', 'renderer'].map((project) => [tsc, '-p', `tsconfig.${project}.json`, '--checkers', '1']),
    limitMinutes: 3,
    besideOthers: true,
  },
  { name: 'layers', commands: [['tools/layers/main.ts']], limitMinutes: 2, besideOthers: true },
  { name: 'unused', commands: [[bin('knip', 'bin', 'knip.js')]], limitMinutes: 2, besideOthers: true },
  {
    name: 'lint',
    commands: [[bin('oxlint', 'bin', 'oxlint'), '--deny-warnings']],
    limitMinutes: 2,
    besideOthers: true,
  },
  // Before the unit tests: some of them look at the built page.
  {
    name: 'build',
    commands: [
      [vite, 'build'],
      [vite, 'build', '--config', 'vite.shell.config.ts'],
      buildProgram,
    ],
    limitMinutes: 3,
    besideOthers: true,
  },
  {
    name: 'unit',
    commands: [buildProgram, [bin('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=./tools/verify/unit-reporter.ts']],
    limitMinutes: 14,
    besideOthers: false,
    tests: {
      env: (reportPath) => ({ STRIDESCOPE_TALLY: reportPath, STRIDESCOPE_PROGRAM: BUILT_PROGRAM }),
      tally: (report) => JSON.parse(report) as Tally,
    },
  },
  {
    name: 'e2e',
    commands: [buildProgram, [bin('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json']],
    limitMinutes: 12,
    besideOthers: false,
    needs: 'build',
    tests: {
      env: (reportPath) => ({
        PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath,
        STRIDESCOPE_PROGRAM: BUILT_PROGRAM,
        // Node runs TypeScript itself; Playwright would have Babel do it, file by file and anew on each machine.
        PW_DISABLE_TS_ESM: '1',
        NODE_COMPILE_CACHE: COMPILED_FOLDER,
      }),
      tally: (report) => tallyOfPlaywright(JSON.parse(report)),
    },
  },
]

/** The tally a check has written, or none where it died before it could. */
export function readTally(check: Check, reportPath: string): Tally | undefined {
  if (!check.tests || !existsSync(reportPath)) return undefined
  return check.tests.tally(readFileSync(reportPath, 'utf8'))
}
