import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../bootstrap/command.mjs'
import { readTally, type Check } from './checks.ts'
import { nothing, type Tally } from './tally.ts'

export interface Result {
  readonly check: Check
  readonly ok: boolean
  readonly seconds: number
  readonly tally: Tally
  readonly output: string
}

/** What several checks begin with has its effect once. */
const done = new Set<readonly string[]>()

export async function perform(check: Check, root: string): Promise<Result> {
  const started = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'stridescope-verify-'))
  const reportPath = join(folder, 'report.json')
  const outputs: string[] = []
  let ok = true
  for (const args of check.commands.filter((command) => !done.has(command))) {
    const outcome = await runCommand({
      command: process.execPath,
      args: ['--disable-warning=ExperimentalWarning', ...args],
      cwd: root,
      env: { FORCE_COLOR: undefined, NO_COLOR: '1', ...check.tests?.env(reportPath) },
      limitMs: check.limitMinutes * 60_000,
    })
    ok &&= outcome.ok
    if (outcome.ok) done.add(args)
    outputs.push(outcome.output)
    if (outcome.timedOut) outputs.push(`ended: it took longer than ${check.limitMinutes} minutes\n`)
  }
  const counted = readTally(check, reportPath)
  rmSync(folder, { recursive: true, force: true })
  return judge(check, { ok, seconds: (performance.now() - started) / 1000, output: outputs.join('') }, counted)
}

export function refuse(check: Check, reason: string): Result {
  return { check, ok: false, seconds: 0, tally: { ...nothing, failed: 1 }, output: `${reason}\n` }
}

/** A runner that fails without a failed test, or passes without a test at all, has failed once. */
export function judge(
  check: Check,
  ran: { readonly ok: boolean; readonly seconds: number; readonly output: string },
  counted: Tally | undefined,
): Result {
  if (!check.tests) {
    return { check, ...ran, tally: { ...nothing, passed: ran.ok ? 1 : 0, failed: ran.ok ? 0 : 1 } }
  }
  const tally = counted ?? nothing
  const ranNone = tally.passed + tally.failed === 0
  const failed = tally.failed === 0 && (ranNone || !ran.ok) ? 1 : tally.failed
  const output = ranNone ? `${ran.output}no ${check.name} test ran\n` : ran.output
  return { check, ...ran, ok: failed === 0, output, tally: { ...tally, failed } }
}
