import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter'

interface Skip {
  readonly test: string
  readonly reason: string
}

export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly Skip[]
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: [] }

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  }
}

export function inWords({ passed, failed, skipped }: Tally): string {
  const counts = `${passed} passed, ${failed} failed`
  return skipped.length === 0 ? counts : `${counts}, ${skipped.length} skipped`
}

/** A test that passed at the second attempt has passed: Playwright's own list names it as flaky. */
export function tallyOfPlaywright({ suites, errors }: Pick<JSONReport, 'suites' | 'errors'>): Tally {
  const tests = suites.flatMap((suite) => testsIn(suite, []))
  const skipped = tests.filter(({ status }) => status === 'skipped')
  const failed = tests.filter(({ status }) => status === 'unexpected').length
  return {
    passed: tests.length - skipped.length - failed,
    failed: failed + errors.length,
    skipped: skipped.map(({ name, reason }) => ({ test: name, reason })),
  }
}

interface EndToEndTest {
  readonly name: string
  readonly status: 'skipped' | 'expected' | 'unexpected' | 'flaky'
  readonly reason: string
}

function testsIn(suite: JSONReportSuite, above: readonly string[]): EndToEndTest[] {
  const path = [...above, suite.title]
  const own = suite.specs.flatMap((spec) =>
    spec.tests.map(({ status, annotations }) => ({
      name: [...path, spec.title].join(' › '),
      status,
      reason: annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? 'no reason given',
    })),
  )
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsIn(inner, path))]
}
