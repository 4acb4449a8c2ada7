import { toldCount } from '../told-count.ts'
import type { ByteSource } from './byte-source.ts'
import type { Oddity } from './inspection.ts'

/** What a header reader found in a file whose kind is already decided. */
export interface Findings {
  summary: string
  facts: Record<string, unknown>
  oddities: Oddity[]
  complete: boolean
}

/** Never throws because of what is in the file; only when the file itself cannot be read. */
export type Reader = (source: ByteSource, path: string) => Promise<Findings>

export function refused(summary: string, oddity: Omit<Oddity, 'level'>): Findings {
  return { summary, facts: {}, oddities: [{ level: 'error', ...oddity }], complete: true }
}

/** The answer where the bytes that decide have not arrived. */
export function notYetReadable(summary: string): Findings {
  return { summary, facts: {}, oddities: [], complete: false }
}

/** Joins what is known with the separator that every list of the program uses. */
export function summaryOf(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ')
}

/** `59.9997 Hz`: a rate that was worked out from clocks has no end of digits. */
export const inHz = (rateHz: number | undefined) => (rateHz === undefined ? undefined : `${rounded(rateHz)} Hz`)

export const rounded = (value: number) => Number(value.toPrecision(6))

export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${toldCount(count)} ${count === 1 ? singular : plural}`
}
