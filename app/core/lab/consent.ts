/** What somebody has agreed to, and until when: asked before anything is made for that purpose. */

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
