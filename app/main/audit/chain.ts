/** Each entry holds the hash of the one before it: one that is changed, taken out or put in breaks all that follow. */
import { createHash } from 'node:crypto'
import type { AuditEntry } from '../../contract/lab/audit.ts'
import { canonicalJson } from '../../core/canonical-json.ts'

export const FIRST_PREVIOUS = '0'.repeat(64)

export function chained(entry: Omit<AuditEntry, 'hash'>): AuditEntry {
  return { ...entry, hash: hashOf(entry) }
}

export interface Break {
  /** Of the entry. */
  n: number
  why: 'changed' | 'missing' | 'does-not-follow'
}

/** The first place where the chain does not hold; null: it is whole. */
export function firstBreak(entries: Iterable<AuditEntry>): Break | null {
  let previous = FIRST_PREVIOUS
  let expected = 1
  for (const { hash, ...entry } of entries) {
    if (entry.n !== expected) return { n: expected, why: 'missing' }
    if (entry.previous !== previous) return { n: entry.n, why: 'does-not-follow' }
    if (hashOf(entry) !== hash) return { n: entry.n, why: 'changed' }
    previous = hash
    expected++
  }
  return null
}

function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex')
}
