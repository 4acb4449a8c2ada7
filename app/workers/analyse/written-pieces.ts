/** A gait's pieces as files. Those that are artifacts already are named and not written; those that nothing in the last cut has changed are not even made again to learn their name. */
import { createHash } from 'node:crypto'
import type { Gait } from '../../contract/gait/gait.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { bySide, type Side } from '../../core/body/joints.ts'
import type { MeasuredStride } from '../../core/gait/cycles/measured-stride.ts'
import { stridesToArrow } from '../../core/gait/cycles/strides-arrow.ts'
import { piecesOf } from '../../core/gait/tables/pieces.ts'
import { writeFlushed } from '../flushed.ts'

type Written = Required<Pick<TaskResult, 'outputs' | 'kept'>>

/** `known`: artifacts. */
export async function writePieces({ events, strides }: Pick<Gait, 'events' | 'strides'>, measured: Readonly<Record<Side, readonly MeasuredStride[]>>, known: ReadonlySet<string>, folder: string): Promise<Written & { pieces: { steps: string; curves: string }[] }> {
  const cut = bySide((side) => strides[side].map((told, at) => ({ fromS: told.fromS, told, measured: measured[side][at]! })))
  const written = await Promise.all(piecesOf({ events, strides: cut }).map(async (piece, at) => {
    const told = bySide((side) => piece.strides[side].map((one) => one.told))
    const own = bySide((side) => piece.strides[side].map((one) => one.measured))
    return {
      steps: await writtenOnce({ role: `steps-${at + 1}`, format: 'json', of: [piece.events, told.left, told.right], make: () => JSON.stringify({ events: piece.events, strides: told }) }, known, folder),
      curves: await writtenOnce({ role: `curves-${at + 1}`, format: 'arrow', of: [own.left, own.right], make: () => stridesToArrow(own) }, known, folder),
    }
  }))
  const all = written.flatMap(({ steps, curves }) => [steps, curves])
  return { outputs: all.flatMap(({ outputs }) => outputs), kept: all.flatMap(({ kept }) => kept), pieces: written.map(({ steps, curves }) => ({ steps: steps.hash, curves: curves.hash })) }
}

interface Content {
  role: string
  format: 'json' | 'arrow'
  /** What it is made of, and of nothing else: none of it ever changes. */
  of: readonly (readonly object[])[]
  make: () => string | Uint8Array
}

export async function writtenOnce({ role, format, of, make }: Content, known: ReadonlySet<string>, folder: string): Promise<Written & { hash: string }> {
  const before = madeOf(of)
  if (before !== undefined && known.has(before)) return { hash: before, outputs: [], kept: [{ role, hash: before }] }
  const content = make()
  const hash = hashOf(content)
  remember(of, hash)
  if (known.has(hash)) return { hash, outputs: [], kept: [{ role, hash }] }
  const file = `${role}.${format}`
  await writeFlushed(folder, file, content)
  return { hash, outputs: [{ role, file, format }], kept: [] }
}

export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** By the first of what it was made of. */
const made = new WeakMap<object, { of: Content['of']; hash: string }>()
const firstOf = (of: Content['of']): object | undefined => of.find((list) => list.length > 0)?.[0]

function madeOf(of: Content['of']): string | undefined {
  const first = firstOf(of)
  const before = first && made.get(first)
  const isSame = before?.of.every((list, at) => list.length === of[at]!.length && list.every((one, place) => one === of[at]![place]))
  return isSame ? before?.hash : undefined
}

function remember(of: Content['of'], hash: string): void {
  const first = firstOf(of)
  if (first) made.set(first, { of, hash })
}
