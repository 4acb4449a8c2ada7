/** Whether a lab's person and sessions are here already: names say where to look, contents decide. */
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Library } from '../store/library.ts'
import { athlete, session } from '../store/tables/library.ts'
import type { Contents } from './contents.ts'
import { type HeldOf, heldIn } from './held.ts'
import { itemsOfSession, type Lab, type LabSession } from './lab-folder.ts'
import { isCalled } from './numbered.ts'

export interface KnownSession {
  id: string
  heldAs: HeldOf
  /** So many of its files are here. */
  count: number
}

type Body = Pick<typeof athlete.$inferSelect, 'birthDate' | 'heightM' | 'massKg'>

/**
 * Who has its files already, whatever has been corrected about them since; else who is called so and has no other body.
 * With the names that are taken.
 */
export function knownAthlete(library: Library, lab: Lab, contents: Contents): { known: string | undefined; taken: string[] } {
  const all = library.query.select().from(athlete).where(isNull(athlete.deletedUs)).orderBy(asc(athlete.createdUs)).all()
  const called = all.filter(({ name }) => isCalled(lab.athlete.name, name))
  const holds = ({ id }: { id: string }) => lab.sessions.some((each) => (knownSession(library, id, each, contents).known?.count ?? 0) > 0)
  const known = called.find(holds) ?? called.find((one) => isOfBody(one, lab.athlete))
  return { known: known?.id, taken: all.map(({ name }) => name) }
}

/** Of those of its name and day the one that holds most of its files, and no others in their places. */
export function knownSession(library: Library, athleteId: string, lab: LabSession, contents: Contents): { known: KnownSession | undefined; taken: string[] } {
  const ofTheDay = library.query
    .select({ id: session.id, name: session.name })
    .from(session)
    .where(and(eq(session.athleteId, athleteId), eq(session.date, lab.date), isNull(session.deletedUs)))
    .orderBy(asc(session.createdUs))
    .all()
  const items = itemsOfSession(lab)
  const fitting = ofTheDay.flatMap(({ id, name }): KnownSession[] => {
    if (!isCalled(lab.name, name)) return []
    const heldAs = heldIn(library, id, lab, contents)
    const held = items.map((item) => heldAs(item).as)
    return held.includes('other') ? [] : [{ id, heldAs, count: held.filter((as) => as === 'here').length }]
  })
  return { known: fitting.toSorted((one, other) => other.count - one.count)[0], taken: ofTheDay.map(({ name }) => name) }
}

/** What one of the two does not say contradicts nothing. */
function isOfBody(known: Body, { birthDate, heightM, massKg }: Lab['athlete']): boolean {
  const agree = <T>(own: T | null, stated: T | undefined) => own === null || stated === undefined || own === stated
  return agree(known.birthDate, birthDate) && agree(known.heightM, heightM) && agree(known.massKg, massKg)
}
