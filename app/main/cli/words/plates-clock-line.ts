import type { ForcesOfTrial, ProposedPlatesClock } from '../../../contract/library/footage.ts'

export interface ProposedIn extends ProposedPlatesClock {
  trial: string
  file: string
  isTaken: boolean
  /** Where they lie on session time once all is done. */
  now: ForcesOfTrial['clock']
}

/** Where the clock of force plates may lie, how sure that is, and where it lies by now: for a terminal. */
export function platesClockLine({ trial, file, offsetUs, standardErrorUs, verdict, reason, isTaken, now }: ProposedIn): string {
  const proposed = offsetUs === null ? `the clock of ${file} is not told` : `the time 0 of ${file} may be at ${inMs(offsetUs)} ms of the session${standardErrorUs === null ? '' : `, ± ${inMs(standardErrorUs)} ms (one standard error)`}`
  return `${trial}: ${proposed} (${verdict}): ${reason} ${isTaken ? 'It was taken, and counts now.' : nowInWords(now, offsetUs !== null)}`
}

function nowInWords({ source, offsetUs, standardErrorUs }: ForcesOfTrial['clock'], isProposed: boolean): string {
  if (source === 'assumed') return `By now nobody has said where it lies, so that the plates tell no steps: ${isProposed ? '--take takes what is proposed where it is sure, ' : ''}--plates-at MS says it.`
  const by = source === 'accepted' ? `as was proposed and taken${standardErrorUs === undefined ? '' : `, ± ${inMs(standardErrorUs)} ms`}` : source === 'stated' ? 'as a file beside it says' : 'as was said by hand'
  return `By now it lies at ${inMs(offsetUs)} ms, ${by}, and that counts.`
}

const inMs = (us: number): string => (us / 1000).toFixed(0)
