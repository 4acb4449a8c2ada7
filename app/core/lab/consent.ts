/** What somebody has agreed to, and until when: asked before anything is made for that purpose. */
import { movedDay } from '../time/day.ts'

export interface Consent {
  purpose: string
  /** Last day it holds, ISO; null: until withdrawn. */
  until: string | null
}

export type ConsentState = { state: 'given'; until: string | null } | { state: 'ended'; until: string } | { state: 'missing' }

/** On a day, which is text and so has no time zone. Nothing noted is nothing agreed to. */
export function consentFor<Purpose extends string>(consent: readonly (Consent & { purpose: Purpose })[], purpose: Purpose, day: string): ConsentState {
  const given = consent.find((one) => one.purpose === purpose)
  if (!given) return { state: 'missing' }
  return given.until !== null && given.until < day ? { state: 'ended', until: given.until } : { state: 'given', until: given.until }
}

/** So long before its end somebody is reminded. */
const REMINDED_DAYS = 30

/** What ends within a month or has ended, the earliest first. What was never given reminds of nothing. */
export function endingConsent<Given extends Consent>(consent: readonly Given[], day: string): (Given & { until: string })[] {
  const last = movedDay(day, REMINDED_DAYS)
  return consent.filter((one): one is Given & { until: string } => one.until !== null && one.until <= last).toSorted((a, b) => (a.until < b.until ? -1 : 1))
}
