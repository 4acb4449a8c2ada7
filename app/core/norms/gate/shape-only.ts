import type { GateReason } from './gate-verdict.ts'

/** Why nothing but the shape is compared, with what would mend it: each thing once, of however many measurements. */
export function shapeOnlyOf(reasons: readonly GateReason[]) {
  const once = (words: readonly string[]) => [...new Set(words)].join(' ')
  const people = reasons.flatMap(({ remedy }) => (remedy.kind === 'measure-people' ? [remedy.people] : []))[0]
  return { reason: once(reasons.map(({ words }) => words)), said: reasons.map(({ said }) => said), remedy: once(reasons.map(({ remedy }) => remedy.words)), ...asksOf(reasons), ...(people !== undefined && { people }) }
}

/** What somebody only has to say, of the trial or the person; absent where that would mend nothing. */
export function asksOf(reasons: readonly GateReason[]): { asks?: ('speed' | 'leg-length' | 'birth-date' | 'surface' | 'model')[] } {
  const asks = [...new Set(reasons.flatMap(({ remedy }) => (remedy.kind === 'enter' ? [remedy.field] : [])))]
  return asks.length > 0 ? { asks } : {}
}
