import type { LackedPart } from '../../notes/english/calibration-files.ts'
import { noted } from '../../notes/notes.ts'
import type { Oddity } from '../inspection.ts'

const MOST_NAMED = 8

/** Of which cameras a file does not tell a part; nothing where it tells it of each. */
export function lackingIn(all: readonly string[], lacking: readonly string[], code: string, part: LackedPart): Oddity[] {
  if (lacking.length === 0) return []
  const named = lacking.slice(0, MOST_NAMED)
  return [noted('warning', 'calibration-lacks', { part, cameras: lacking.length === all.length ? null : named }, { code, field: named.join(', ') })]
}
