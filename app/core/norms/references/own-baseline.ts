/** Which of somebody's earlier sessions today's is held against: those before its day that were measured alike, less what a person left out. */
import { type EarlierSession, type GateVerdict, gateToSession } from '../gate/gate.ts'
import type { Measurement } from '../gate/measurement.ts'

export interface DatedSession extends EarlierSession {
  /** ISO day. */
  date: string
}

export interface OwnBaseline<Session extends DatedSession> {
  /** The earliest first. */
  used: readonly Session[]
  /** Measured otherwise: only their shape can be compared. */
  shapeOnly: readonly { session: Session; gate: GateVerdict }[]
  /** By a person. */
  leftOut: readonly Session[]
}

/** `sessions` may hold today's own and later ones: they are no part of it. */
export function ownBaseline<Session extends DatedSession>(now: { id: string; date: string; measurement: Measurement }, sessions: readonly Session[], leftOut: ReadonlySet<string>): OwnBaseline<Session> {
  const earlier = sessions.filter(({ id, date }) => id !== now.id && date < now.date).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const candidates = earlier.filter(({ id }) => !leftOut.has(id)).map((session) => ({ session, gate: gateToSession(now.measurement, session) }))
  return {
    used: candidates.filter(({ gate }) => gate.verdict === 'same').map(({ session }) => session),
    shapeOnly: candidates.filter(({ gate }) => gate.verdict === 'shape-only'),
    leftOut: earlier.filter(({ id }) => leftOut.has(id)),
  }
}
