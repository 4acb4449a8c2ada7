/** Which of somebody's earlier sessions today's is held against: those that were measured alike. */
import { gateToSession } from '../gate/gate.ts'
import type { EarlierSession, GateVerdict } from '../gate/gate-verdict.ts'
import type { Measurement } from '../gate/measurement.ts'
import type { TitleOf } from '../gate/method-words.ts'

export interface OwnBaseline<Session extends EarlierSession> {
  used: readonly Session[]
  /** Measured otherwise: only their shape can be compared. */
  shapeOnly: readonly { session: Session; gate: GateVerdict }[]
}

/** `earlier`: in the order of time, which stays. */
export function ownBaseline<Session extends EarlierSession>(now: Measurement, earlier: readonly Session[], titleOf?: TitleOf): OwnBaseline<Session> {
  const candidates = earlier.map((session) => ({ session, gate: gateToSession(now, session, titleOf) }))
  return {
    used: candidates.filter(({ gate }) => gate.verdict === 'same').map(({ session }) => session),
    shapeOnly: candidates.filter(({ gate }) => gate.verdict === 'shape-only'),
  }
}
