/**
 * Whom a call touches, said where it is done: an undo, a bin that is emptied and a version of a dataset name nobody in what they are asked with.
 * It is noted in the transaction that does it, once a person and call.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Library } from '../store/library.ts'
import { note, type Noted } from './audit-log.ts'

export interface TouchingCall {
  readonly entry: Noted
  /** Of whom the log has an entry of this call. */
  readonly told: Set<string>
}

const calls = new AsyncLocalStorage<{ call: TouchingCall | null }>()

/** What it has started goes on after it, and is no longer the call. */
export async function touching<Result>(call: TouchingCall, work: () => Result | PromiseLike<Result>): Promise<Result> {
  const held: { call: TouchingCall | null } = { call }
  try {
    return await calls.run(held, work)
  } finally {
    held.call = null
  }
}

export const isInCall = (): boolean => (calls.getStore()?.call ?? null) !== null

export function touches(library: Library, athleteId: string, what: Readonly<Record<string, unknown>> = {}): void {
  const call = calls.getStore()?.call
  if (!call || call.told.has(athleteId)) return
  call.told.add(athleteId)
  note(library, { ...call.entry, athleteId, detail: { ...call.entry.detail, ...what } })
}
