import { median } from '../../math/median.ts'
import { noted } from '../../notes/notes.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Oddity } from '../inspection.ts'
import type { Findings } from '../reader.ts'
import { counted, notYetReadable, refused, summaryOf } from '../reader.ts'
import { readInPart } from '../reading/read-in-part.ts'
import { firstLines, linesOf, numberIn, readText } from '../reading/text.ts'

/** 15 to 300 beats a minute; outside it a value is no interval between two heart beats. */
const SHORTEST_MS = 200
const LONGEST_MS = 4000

/** One interval a line, milliseconds or seconds, no header. */
export async function readRrIntervals(source: ByteSource): Promise<Findings> {
  const excerpt = await readText(source)
  const values: number[] = []
  let unreadable = 0
  for (const line of linesOf(excerpt.text)) {
    if (line.trim() === '') continue
    const value = numberIn(line.trim().replace(',', '.'))
    if (value === undefined) unreadable++
    // Two weeks of heart beats; more says nothing new in a preview.
    else if (values.length < 2_000_000) values.push(value)
  }
  if (values.length === 0) {
    if (excerpt.missing) return notYetReadable('RR intervals')
    return refused('RR intervals', { code: 'rr-none', field: 'lines', message: 'No line holds an interval.' })
  }
  const unit = unitOf(values)
  const inMs = unit === 's' ? 1000 : 1
  const isPlausible = (value: number) => value * inMs >= SHORTEST_MS && value * inMs <= LONGEST_MS
  const plausible = values.filter(isPlausible)
  const totalS = plausible.reduce((sum, value) => sum + (value * inMs) / 1000, 0)
  const oddities: Oddity[] = []
  const astray = values.length - plausible.length
  if (astray > 0) {
    const line = values.findIndex((value) => !isPlausible(value)) + 1
    const range = { leastMs: SHORTEST_MS, mostMs: LONGEST_MS }
    oddities.push(noted('warning', 'rr-implausible', { count: astray, ...range, first: values[line - 1] ?? 0 }, { field: `value ${line}`, hint: 'They have to be left out, or variability comes out too large.' }))
  }
  if (unreadable > 0) {
    oddities.push(noted('warning', 'rr-not-a-number', { lines: unreadable }, { field: 'lines' }))
  }
  return {
    summary: summaryOf('RR intervals', counted(values.length, 'interval'), `${Math.round(totalS)} s`),
    facts: { intervals: values.length, unit, totalS: Number(totalS.toFixed(3)), implausible: astray, countsAreExact: excerpt.whole },
    oddities: excerpt.missing ? [] : [...oddities, ...readInPart(excerpt, source.sizeBytes)],
    complete: !excerpt.missing,
  }
}

/** A single column of numbers most of which could be heart beats, in one unit. */
export function looksLikeRrIntervals(text: string): boolean {
  const lines = firstLines(text.slice(0, 4096), 60).filter((line) => line.trim() !== '')
  const values = lines.map((line) => numberIn(line.trim().replace(',', '.')))
  if (values.length < 5 || values.slice(0, -1).includes(undefined)) return false
  const numbers = values.filter((value) => value !== undefined)
  const inMs = unitOf(numbers) === 's' ? 1000 : 1
  const plausible = numbers.filter((value) => value * inMs >= SHORTEST_MS && value * inMs <= LONGEST_MS)
  return plausible.length >= 0.9 * numbers.length && new Set(numbers).size > 2
}

function unitOf(values: number[]): 'ms' | 's' {
  return median(values) < SHORTEST_MS / 10 ? 's' : 'ms'
}
