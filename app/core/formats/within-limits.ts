import type { Inspection, Oddity } from './inspection.ts'

const LONGEST_TEXT = 400
const LONGEST_LIST = 400
const DEEPEST = 6

/**
 * The same inspection, small and plain whatever the file held: names a megabyte long are cut, numbers that
 * JSON does not know are left out, control characters do not reach a terminal.
 */
export function withinLimits(inspection: Inspection): Inspection {
  return {
    ...inspection,
    summary: clipped(inspection.summary),
    ...(inspection.camera === undefined ? {} : { camera: clipped(inspection.camera) }),
    facts: plainFacts(inspection.facts),
    oddities: inspection.oddities.slice(0, LONGEST_LIST).map(clippedOddity),
  }
}

function plainFacts(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) => {
      const plain = plainValue(value, 0)
      return plain === undefined ? [] : [[key, plain]]
    }),
  )
}

function plainValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return clipped(value)
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'object' || value === null || depth >= DEEPEST) return undefined
  if (!Array.isArray(value)) {
    const entries = Object.entries(value).map(([key, item]) => [clipped(key), plainValue(item, depth + 1)] as const)
    return Object.fromEntries(entries.slice(0, LONGEST_LIST).filter(([, item]) => item !== undefined))
  }
  return value
    .slice(0, LONGEST_LIST)
    .map((item) => plainValue(item, depth + 1))
    .filter((item) => item !== undefined)
}

/** As data it is kept where its words are kept whole: else the two would not be the same. */
function clippedOddity({ said, ...oddity }: Oddity): Oddity {
  const message = clipped(oddity.message)
  return {
    ...oddity,
    message,
    ...(said && message === oddity.message && { said }),
    ...(oddity.field === undefined ? {} : { field: clipped(oddity.field) }),
    ...(oddity.hint === undefined ? {} : { hint: clipped(oddity.hint) }),
  }
}

function clipped(text: string): string {
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text
  return short.replaceAll(/[\p{Cc}\p{Cs}]/gu, '\ufffd')
}
