/** Whether a reference's people are like today's person, and others than that. */
import type { Reference } from '../references/reference.ts'
import { FEWEST_OTHERS } from '../references/without-own.ts'
import { type GateReason, ONLY_TO_SAY } from './gate-verdict.ts'

const ADULT_YEARS = 18

/** Who is a child, or is compared with children, has to be of their ages; of adults the ages are only said. */
export function ageReason(age: number | null, ages: Reference['population']['ages'], called: string): { reason: GateReason | null; notes: string[] } {
  // Of adults too: who does not say the ages of the people may have measured children, and what is unsaid is never taken to be the same.
  if (ages === null) return { reason: { about: 'age', words: `Nobody said how old the people of ${called} are.`, remedy: { kind: 'other-reference', words: 'Say their dates of birth, or with files their ages, and make it again, or choose another reference.' } }, notes: [] }
  const range = `${ages.from} to ${ages.to} years`
  if (age === null) return { reason: { about: 'age', words: `The people of ${called} are ${range} old, and nobody said how old today’s person is.`, remedy: { kind: 'enter', field: 'birth-date', words: ONLY_TO_SAY['birth-date'] } }, notes: [] }
  if (age >= ages.from && age <= ages.to) return { reason: null, notes: [] }
  const words = `The people of ${called} are ${range} old, today’s person is ${age}.`
  if (age >= ADULT_YEARS && ages.from >= ADULT_YEARS) return { reason: null, notes: [words] }
  return { reason: { about: 'age', words, remedy: { kind: 'other-reference', words: 'Choose a reference of people of that age.' } }, notes: [] }
}

/** Of one, nobody knows how far people differ. */
export function peopleReasons({ kind, population: { n } }: Reference): GateReason[] {
  return n > 1 ? [] : [{ about: 'people', words: `The ${kind} is of one person: how far people differ is not known from it.`, remedy: { kind: 'other-reference', words: 'Choose a reference of several people.' } }]
}

/** Where nobody can leave today's person out: of `n` people who are one oneself the mean is nearer by one `n`th, and the spread larger by as much as one differs. Whoever differs most, and of few, is missed most. */
export function memberReasons({ kind, population: { n }, provenance, leftOut }: Reference, ownHashes: ReadonlySet<string>): GateReason[] {
  if (leftOut !== undefined || !provenance.madeFrom.some(({ sha256 }) => sha256 !== null && ownHashes.has(sha256))) return []
  const words = `Today’s person is one of the ${n} people of the ${kind}, and cannot be left out: mean and spread are theirs too, so what differs would be missed.`
  const better = n <= FEWEST_OTHERS ? `Make the ${kind} of more people` : `Make the ${kind} again, which keeps each person’s curves`
  return [{ about: 'people', words, remedy: { kind: 'other-reference', words: `${better}, or choose another reference.` } }]
}

export function memberNotes({ kind, population: { n, ages }, speed, leftOut }: Reference): string[] {
  if (leftOut === undefined) return []
  const ofAll = [...(ages ? [`ages (${ages.from} to ${ages.to} years)`] : []), ...(speed.kind === 'mean' && !speed.each ? ['speed'] : [])]
  const rest = ofAll.length === 0 ? '' : `; ${ofAll.join(' and ')} are known of all ${n + leftOut} together only, today’s person among them`
  return [`Today’s person is one of the people of the ${kind}, and is left out here: mean, spread and band are those of the ${n} others${speed.kind === 'mean' && speed.each ? ', and so is the speed' : ''}${rest}.`]
}
