import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reference } from '../../core/norms/references/reference.ts'
import { readReference, referenceText } from './reference-file.ts'

/** In a checkout as in a package. */
const FOLDER = fileURLToPath(new URL('../../../resources/norms', import.meta.url))

let kept: readonly Reference[] | undefined

/** The norms that come with the program, the slowest first. */
export function shippedReferences(): readonly Reference[] {
  kept ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readReference(readFileSync(join(FOLDER, name), 'utf8'), name))
    .toSorted((a, b) => slowest(a) - slowest(b))
  return kept
}

let keptHash: string | undefined

export const shippedHash = (): string => (keptHash ??= createHash('sha256').update(shippedReferences().map(referenceText).join('\n')).digest('hex'))

const slowest = ({ speed }: Reference): number => (speed.kind === 'range' ? (speed.from ?? 0) : speed.mean)
