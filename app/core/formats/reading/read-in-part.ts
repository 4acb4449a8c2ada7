import { noted } from '../../notes/notes.ts'
import type { Oddity } from '../inspection.ts'
import type { TextExcerpt } from './text.ts'

export function readInPart(excerpt: TextExcerpt, sizeBytes: number): Oddity[] {
  if (excerpt.whole || excerpt.missing) return []
  return [noted('note', 'read-in-part', { bytes: excerpt.bytesRead, of: sizeBytes })]
}
