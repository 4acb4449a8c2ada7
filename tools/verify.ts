// npm test: every check, or those named: npm test -- layers types
import { join } from 'node:path'
import { checks, type Check } from './verify/checks.ts'
import { perform, refuse, type Result } from './verify/perform.ts'
import { inWords, sum } from './verify/tally.ts'

const root = join(import.meta.dirname, '..')
const names = process.argv.slice(2)
const unknown = names.filter((name) => !checks.some((check) => check.name === name))

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))

if (unknown.length > 0) {
  console.error(`There is no check ${unknown.join(', ')}. There are: ${checks.map(({ name }) => name).join(', ')}`)
  process.exitCode = 2
} else {
  const results = await runAll(checks.filter(({ name }) => names.length === 0 || names.includes(name)))
  const tally = sum(results.map((result) => result.tally))
  for (const { test, reason } of tally.skipped) console.log(`skipped: ${test}: ${reason}`)
  console.log(inWords(tally))
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1
}

/** The cheap ones in two lanes, the others alone; told in their order. */
async function runAll(chosen: readonly Check[]): Promise<Result[]> {
  const cheap = chosen.filter(({ besideOthers }) => besideOthers)
  const queue = [...cheap]
  const fromLanes = (await Promise.all([lane(queue), lane(queue)])).flat()
  const results = fromLanes.toSorted((a, b) => cheap.indexOf(a.check) - cheap.indexOf(b.check)).map(tell)
  for (const check of chosen.filter(({ besideOthers }) => !besideOthers)) {
    const broken = results.some(({ check: { name }, ok }) => name === check.needs && !ok)
    results.push(tell(broken ? refuse(check, `not run, since ${check.needs} failed`) : await perform(check, root)))
  }
  return results
}

async function lane(queue: Check[]): Promise<Result[]> {
  const results: Result[] = []
  for (let check = queue.shift(); check; check = queue.shift()) results.push(await perform(check, root))
  return results
}

function tell(result: Result): Result {
  const { check, ok, seconds, tally, output } = result
  const count = check.tests ? `  ${inWords(tally)}` : ''
  console.log(`${ok ? '✓' : '✗'} ${check.name.padEnd(7)} ${seconds.toFixed(1).padStart(6)} s${count}`)
  if (!ok) console.log(output.trimEnd().replace(/^/gm, '    '))
  return result
}
