import type { binKinds } from '../../contract/library/bin.ts'
import { engine } from '../engine/client.ts'
import { tracked } from '../engine/saving.ts'
import { attempt, tell } from '../ui/toasts.ts'
import { undo } from './history.ts'

type BinKind = (typeof binKinds)[number]

/** Moves things to the bin, and offers to take that back. */
export async function moveToBin(kind: BinKind, ids: readonly string[], what: string): Promise<boolean> {
  if (ids.length === 0) return false
  const done = await attempt(() => tracked(engine.bin.put({ kind, ids: [...ids] })))
  if (done) tell(`${what} moved to the bin.`, { action: { label: 'Undo', run: () => void undo() }, reverts: { undo: done.title } })
  return done !== undefined
}
