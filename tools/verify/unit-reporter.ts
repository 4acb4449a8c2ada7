import { writeFileSync } from 'node:fs'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import type { Tally } from './tally.ts'

/** Writes a tally where STRIDESCOPE_TALLY says: vitest's own JSON leaves out why a test was skipped. */
export default class UnitReporter implements Reporter {
  private readonly ended: TestModule[] = []

  /** After each file, so that a run that is ended from outside has told what it did. */
  onTestModuleEnd(module: TestModule): void {
    this.ended.push(module)
    write(tallyOf(this.ended, 0))
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    write(tallyOf(modules, unhandledErrors.length))
  }
}

function write(tally: Tally): void {
  const path = process.env['STRIDESCOPE_TALLY']
  if (path) writeFileSync(path, JSON.stringify(tally))
}

function tallyOf(modules: readonly TestModule[], unhandledErrors: number): Tally {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  // a file that cannot be loaded has no tests, only errors
  const broken = modules.filter((module) => module.state() === 'failed' && module.errors().length > 0).length
  const inState = (state: string): TestCase[] => tests.filter((test) => test.result().state === state)
  return {
    passed: inState('passed').length,
    failed: inState('failed').length + inState('pending').length + broken + unhandledErrors,
    skipped: inState('skipped').map((test) => ({ test: `${test.module.relativeModuleId} › ${test.fullName}`, reason: reasonOf(test) })),
  }
}

function reasonOf(test: TestCase): string {
  const result = test.result()
  return (result.state === 'skipped' ? result.note : undefined) ?? 'no reason given'
}
