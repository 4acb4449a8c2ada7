import type { Oddity } from '../formats/inspection.ts'
import type { PacketTable, VideoFacts } from './packet-table.ts'

/** What a container's reader found, before the whole is judged. */
export interface VideoReading {
  /** As much as the container tells; all of it where there is a table. */
  facts: Partial<VideoFacts>
  table?: PacketTable
  oddities: Oddity[]
  /** False where the rest needs bytes that have not arrived, or a reader that is not here. */
  complete: boolean
}

/** A finding that ends the reading. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  readonly oddity: Oddity
  constructor(oddity: Omit<Oddity, 'level'>) {
    super(oddity.message)
    this.oddity = { level: 'error', ...oddity }
  }
}

export function truncated(part: string, declaredEnd: number, sizeBytes: number): Unreadable {
  return new Unreadable({
    code: 'truncated',
    field: part,
    message: `The file ends in the middle of its part "${part}": it should be at least ${declaredEnd} bytes long, but is ${sizeBytes}.`,
    hint: 'Copy it from the camera again. If the recording itself broke off, the camera maker’s repair tool may help.',
  })
}
