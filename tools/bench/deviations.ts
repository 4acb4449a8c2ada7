/** Whether deviations are found where there are some, and none where there are none, in people of whom everything is known. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { chanceOfCurveTests, chanceOfDrifts } from './deviations/curve-tests.ts'
import type { Judged } from './deviations/judged.ts'
import type { People, Share } from './deviations/people.ts'
import { figure, type Figure } from './figure.ts'

const UNCHANGED = 200
/** In family thresholds: from where on the largest true change has to be the first finding. */
const CLEAR = 1.5

export async function measureDeviations(): Promise<Figure[]> {
  const threads = Math.min(4, availableParallelism())
  const parts = await Promise.all(Array.from({ length: threads }, (_, thread) => inThread({ thread, threads, unchanged: UNCHANGED })))
  const rows = parts.flatMap((part) => part.rows).sort((a, b) => a.person - b.person)
  const wrongly = parts.flatMap((part) => part.wrongly)
  process.stdout.write(`${table(rows)}\n\n`)
  for (const line of parts.flatMap((part) => part.refused)) process.stdout.write(`left out: ${line}\n`)
  for (const line of wrongly) process.stdout.write(`called beyond though nothing has changed: ${line}\n`)
  process.stdout.write('\n')
  const clear = rows.filter(({ truth }) => truth.size >= CLEAR)
  const apart = clear.filter(({ isTied }) => !isTied)
  const isFirst = ({ right }: Judged) => right === 'exact'
  const beyond = rows.reduce((sum, row) => sum + row.beyond, 0)
  const share = (count: number, of: number) => [(100 * count) / of]
  return [
    figure(`first finding is the largest true change, of ${clear.length} cases with one of ≥ ${CLEAR} × the family threshold`, '%', share(clear.filter(({ right }) => right !== 'no').length, clear.length), '≥ 95 %'),
    figure(`of these the true phase is among those that the finding names, ${(clear.reduce((sum, { named }) => sum + named, 0) / clear.length).toFixed(1)} on the average`, '%', share(clear.filter(({ right }) => right === 'exact' || right === 'named').length, clear.length), '≥ 95 %'),
    figure('of these the phase named first', '%', share(clear.filter(isFirst).length, clear.length), '≥ 95 %'),
    figure('the same, were angles and steps of all these sessions known exactly: what is missed then is how far they truly differ', '%', share(clear.filter(({ isFirstWhereExact }) => isFirstWhereExact).length, clear.length)),
    figure(`of the ${apart.length} in which no other phase's true change is as large to within one standard error, the phase named first`, '%', share(apart.filter(isFirst).length, apart.length)),
    figure('how large the true change is in the phase named first, of the largest: the least of these', '%', [100 * Math.min(...clear.map(({ shareOfLargest }) => shareOfLargest))]),
    figure(`interval holds the true Δ, at the true place, of ${rows.length} cases`, '%', share(rows.filter(({ covers }) => covers).length, rows.length), '≥ 90 %'),
    figure(`interval holds the true Δ, of ${beyond} findings called beyond`, '%', share(rows.reduce((sum, row) => sum + row.beyondCovered, 0), beyond), '≥ 90 %'),
    figure('unchanged people without a finding called beyond', `of ${UNCHANGED}`, [UNCHANGED - wrongly.length], '≥ 190'),
    figure('family threshold at the true place', '°', rows.map(({ familyDeg }) => familyDeg)),
    ...chanceOfCurveTests(),
    ...chanceOfDrifts(),
  ]
}

function inThread(share: Share): Promise<People> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('deviations/people.ts', import.meta.url), { workerData: share })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

const RIGHT: Readonly<Record<Judged['right'], string>> = { exact: 'yes', named: 'named', spans: 'spans it', no: 'no' }

function table(rows: readonly Judged[]): string {
  const place = ({ side, angle, phase, deltaDeg, size }: Judged['truth']) => `${side} ${angle} ${phase} ${signed(deltaDeg)}° = ${size.toFixed(2)}`
  const lines = rows.map((row) => [
    `${row.person}`,
    row.effectDeg.toFixed(1),
    `${row.deviation.side} ${row.deviation.kind} ${row.deviation.amount}`,
    place(row.truth),
    `${row.familyDeg.toFixed(1)}°`,
    row.top ? place(row.top) : 'none',
    row.top?.verdict ?? '',
    `${RIGHT[row.right]}${row.truth.size < CLEAR ? ' (not asked)' : row.isTied ? ' (tied)' : ''}`,
    `${signed(row.intervalDeg[0])} … ${signed(row.intervalDeg[1])}`,
    row.covers ? 'yes' : 'NO',
    `${row.beyondCovered} of ${row.beyond}`,
  ])
  const all = [['person', 'session °', 'changed', 'true change × family threshold', 'threshold', 'first finding', 'verdict', 'right', 'interval at the true place', 'covers', 'beyond: covered'], ...lines]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((line) => line[column]!.length)))
  return all.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n')
}

const signed = (value: number) => (value > 0 ? '+' : '') + value.toFixed(1)
