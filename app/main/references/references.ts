/** The references that curves can be held against here: those that come with the program, and those of the library. */
import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { ReferenceSummary } from '../../contract/gait/references.ts'
import { SIDES } from '../../core/body/joints.ts'
import { ANGLES } from '../../core/body/angles/segment-angles.ts'
import { curvesOfSide, type Reference } from '../../core/norms/references/reference.ts'
import { type Problem, ProblemError } from '../../core/problem.ts'
import { nowUs } from '../clock.ts'
import { found } from '../store/found.ts'
import type { Step } from '../library/edit-steps.ts'
import { changeOf, record } from '../library/history.ts'
import type { Library } from '../store/library.ts'
import { reference as table } from '../store/tables/gait.ts'
import { readKept, readReference, referenceText } from './reference-file.ts'
import { staleCohort } from './stale-cohort.ts'
import { shippedHash, shippedReferences } from './shipped.ts'

/** `library`: null where there is none yet. */
export function listReferences(library: Library | null): ReferenceSummary[] {
  return [...shippedReferences().map((one) => summaryOf(null, one)), ...ownReferences(library).map((one) => summaryOf(library, one))]
}

/** Without its people's curves. */
export function getReference(library: Library | null, id: string): Reference {
  return found([...shippedReferences(), ...ownReferences(library)].find((one) => one.id === id), 'reference', id)
}

export function wholeReference(library: Library | null, id: string): Reference {
  const one = getReference(library, id)
  const people = library?.query.select({ people: table.people }).from(table).where(eq(table.id, id)).get()?.people
  return people ? { ...one, people } : one
}

/** Whether each person's curves lie in the library. */
export const knowsPeople = (library: Library, id: string): boolean => library.sql.prepare('SELECT 1 FROM reference WHERE id = ? AND people IS NOT NULL').get(id) !== undefined

/** As another library, or `stridescope reference import`, takes it. */
export function referenceFile(library: Library | null, id: string): { name: string; text: string } {
  return { name: `${id}.json`, text: referenceText(wholeReference(library, id)) }
}

/** All of them, without their people's curves. */
export const knownReferences = (library: Library): Reference[] => [...shippedReferences(), ...ownReferences(library)]

/** Changes whenever one comes, goes or changes. */
export function knownReferencesHash(library: Library): string {
  const own = library.sql.prepare('SELECT document FROM reference WHERE deleted_us IS NULL ORDER BY id').pluck().all() as string[]
  return createHash('sha256').update([shippedHash(), ...own].join('\n')).digest('hex')
}

/** Those of the library that can be read. */
const ownReferences = (library: Library | null): Reference[] => keptReferences(library).flatMap((kept) => (kept instanceof ProblemError ? [] : [kept]))

/** Why the others cannot: another version, or another program, has written them. */
export const unreadReferences = (library: Library): Problem[] => keptReferences(library).flatMap((kept) => (kept instanceof ProblemError ? [kept.problem] : []))

/** By what is written: whoever moves an event asks for them again at once. */
const read = new WeakMap<Library, Map<string, Reference | ProblemError>>()

function keptReferences(library: Library | null): (Reference | ProblemError)[] {
  if (!library) return []
  const rows = library.sql.prepare('SELECT id, document FROM reference WHERE deleted_us IS NULL ORDER BY created_us').all() as { id: string; document: string }[]
  const before = read.get(library)
  const now = new Map(rows.map(({ id, document }) => [document, before?.get(document) ?? readOrWhyNot(document, id)]))
  read.set(library, now)
  return rows.map(({ document }) => now.get(document)!)
}

function readOrWhyNot(document: string, id: string): Reference | ProblemError {
  try {
    return readKept(document, id)
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown
    throw thrown
  }
}

/** From the text of its file. The same once more is no second one. */
export function addReference(library: Library, text: string, file: string): ReferenceSummary {
  const added = readReference(text, file)
  keepReference(library, added)
  return summaryOf(library, added)
}

/** `sessionIds`: of the library, that it was made of; they stay out of its file. */
export function keepReference(library: Library, added: Reference, sessionIds: readonly string[] | null = null): void {
  const { id, name } = added
  if (knownReferences(library).some((one) => one.id === id)) {
    if (referenceText(wholeReference(library, id)) === referenceText(added)) return
    throw alreadyThere(id)
  }
  const { people = null, ...document } = added
  const now = nowUs()
  library.sql.transaction(() => {
    const removed = library.query.select().from(table).where(eq(table.id, id)).get()
    if (!removed) library.query.insert(table).values({ id, name, document, people, sessionIds, createdUs: now }).run()
    const before: Step['before'] = removed ? { name: removed.name, document: removed.document, people: removed.people, sessionIds: removed.sessionIds, deletedUs: removed.deletedUs } : { deletedUs: now }
    record(library, `New reference ${name}`, [{ table: 'reference', id, before, after: removed ? { name, document, people, sessionIds, deletedUs: null } : { deletedUs: null } }])
  })()
}

/** In the place of the one that has its id. */
export function replaceReference(library: Library, made: Reference, sessionIds: readonly string[]): void {
  const { people = null, ...document } = made
  const { id, name } = document
  record(library, `Reference ${name} made again`, changeOf(library, 'reference', id, { name, document, people, sessionIds, deletedUs: null }))
}

const alreadyThere = (id: string) => new ProblemError({ code: 'reference-there', message: `There is a reference "${id}" already, and it is another one.`, hint: 'Give one of them another name.', subject: id })

/** Before somebody waits for one to be made. */
export function refuseTaken(library: Library, id: string): void {
  if (knownReferences(library).some((one) => one.id === id)) throw alreadyThere(id)
}

export function removeReference(library: Library, id: string): { title: string } {
  if (isShipped(id)) throw new ProblemError({ code: 'reference-of-program', message: 'This reference comes with the program and stays.', subject: id })
  const { name } = found(library.query.select().from(table).where(and(eq(table.id, id), isNull(table.deletedUs))).get(), 'reference', id)
  const title = `Removal of reference ${name}`
  record(library, title, [{ table: 'reference', id, before: { deletedUs: null }, after: { deletedUs: nowUs() } }])
  return { title }
}

/** `library`: that it is in; null of one that comes with the program, or lies in a file. */
export function summaryOf(library: Library | null, reference: Reference): ReferenceSummary {
  const curves = SIDES.map((side) => curvesOfSide(reference, side))
  const { curves: _curves, peopleScores: _scores, features: _features, people: _people, deviationFeatures: _deviationFeatures, ...facts } = reference
  return {
    ...facts,
    origin: isShipped(reference.id) ? 'program' : 'library',
    angles: ANGLES.filter((angle) => curves.some((set) => set[angle])),
    knowsPeople: curves.some((set) => Object.values(set).some(({ smoothness }) => smoothness !== undefined)),
    stale: staleCohort(library, reference),
  }
}

const isShipped = (id: string): boolean => shippedReferences().some((one) => one.id === id)
