import type { ForcesOfTrial, ProposedPlatesClock } from '../../../../contract/library/footage.ts'
import { number } from '../../../format/measured.ts'

/** Whose word it is. */
export function saidBy({ fileName, clock: { source, standardErrorUs = 0 } }: ForcesOfTrial): string {
  if (source === 'assumed') return `Of the session’s time, where the time in ${fileName} is 0. Until somebody says it, plates tell and teach no steps.`
  if (source === 'accepted') return `As what the plates of ${fileName} carry proposes it, ± ${number(standardErrorUs / 1000, 0)} ms (one standard error), and taken by hand; empty takes it back.`
  return source === 'stated' ? `A file beside ${fileName} says so.` : `Set by hand, of ${fileName}, and held to be ± 10 ms right, which is assumed; empty takes it back.`
}

/** `75 ms, ± 10 ms (one standard error). What plates carry …`. */
export function proposalWords({ offsetUs, standardErrorUs, verdict, reason }: ProposedPlatesClock): string {
  if (offsetUs === null) return `Not told: ${reason}`
  return `${number(offsetUs / 1000, 0)} ms, ± ${number((standardErrorUs ?? 0) / 1000, 0)} ms (one standard error)${verdict === 'sure' ? '' : ', to be looked at'}. ${reason} Steps that these plates tell, or teach, are held to be less sure by that.`
}
