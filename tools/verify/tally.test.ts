import { expect, test } from 'vitest'
import { checks } from './checks.ts'
import { judge } from './perform.ts'
import { inWords, nothing, sum, tallyOfPlaywright, type Tally } from './tally.ts'

const unit = checks.find(({ name }) => name === 'unit')!
const lint = checks.find(({ name }) => name === 'lint')!
const skip = { test: 'electron › opens', reason: "Electron's binary is not here" }

test('the last line names skips only where there are some', () => {
  expect(inWords({ passed: 12, failed: 0, skipped: [] })).toBe('12 passed, 0 failed')
  expect(inWords(sum([{ passed: 12, failed: 1, skipped: [skip] }, { ...nothing, passed: 1 }]))).toBe(
    '13 passed, 1 failed, 1 skipped',
  )
})

test('a check without tests counts as one', () => {
  expect(judge(lint, ran(true), undefined).tally).toEqual({ ...nothing, passed: 1 })
  expect(judge(lint, ran(false), undefined).tally).toEqual({ ...nothing, failed: 1 })
})

test('a runner that ran no test has failed', () => {
  expect(judge(unit, ran(true), undefined)).toMatchObject({ ok: false, tally: { failed: 1 } })
  expect(judge(unit, ran(true), { ...nothing, skipped: [skip] })).toMatchObject({ ok: false, tally: { failed: 1 } })
})

test('a runner that fails although every test passed has failed', () => {
  expect(judge(unit, ran(false), passed(3))).toMatchObject({ ok: false, tally: { passed: 3, failed: 1 } })
  expect(judge(unit, ran(true), passed(3))).toMatchObject({ ok: true, tally: { passed: 3, failed: 0 } })
})

test('Playwright: nested suites, retries, skips with their reasons, and errors outside any test', () => {
  const spec = (title: string, status: string, annotations: object[] = []) => ({ title, tests: [{ status, annotations }] })
  const report = {
    suites: [
      {
        title: 'import.spec.ts',
        specs: [spec('previews', 'expected'), spec('imports', 'flaky'), spec('undoes', 'unexpected')],
        suites: [{ title: 'Electron', specs: [spec('opens', 'skipped', [{ type: 'skip', description: 'no binary' }])] }],
      },
    ],
    errors: [{ message: 'a global set-up failed' }],
  } as unknown as Parameters<typeof tallyOfPlaywright>[0]
  expect(tallyOfPlaywright(report)).toEqual({
    passed: 2,
    failed: 2,
    skipped: [{ test: 'import.spec.ts › Electron › opens', reason: 'no binary' }],
  })
})

function ran(ok: boolean): { ok: boolean; seconds: number; output: string } {
  return { ok, seconds: 1, output: '' }
}

function passed(count: number): Tally {
  return { ...nothing, passed: count }
}
