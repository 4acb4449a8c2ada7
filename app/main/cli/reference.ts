import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { MOST_REFERENCE_BYTES, type ReferenceSummary } from '../../contract/gait/references.ts'
import type { TitleOf } from '../../core/norms/gate/method-words.ts'
import { peopleWords } from '../../core/norms/references/people-words.ts'
import type { Reference } from '../../core/norms/references/reference.ts'
import { ProblemError } from '../../core/problem.ts'
import { note } from '../audit/audit-log.ts'
import { PROGRAMS_OWN } from '../models/folders.ts'
import { titleOfModel, titlesIn } from '../models/title-of-model.ts'
import { readReference, referenceText } from '../references/reference-file.ts'
import { addReference, listReferences, removeReference, summaryOf, wholeReference } from '../references/references.ts'
import { shippedReferences } from '../references/shipped.ts'
import type { Library } from '../store/library.ts'
import { refuseMissing } from '../system/file-there.ts'
import { WrongUse, type Command } from './command.ts'
import { isLibrary, printable, printJson, readArgs, withEngine } from './common.ts'
import { fileToWrite } from './options/file-to-write.ts'
import { makeReference, makeReferenceAgain } from './make-reference.ts'
import { partNamed } from './options/part-named.ts'
import { idOfReference } from './options/reference-named.ts'

const parts: Record<string, Command['run']> = { list, show, import: add, export: write, remove, make: makeReference.run, remake: makeReferenceAgain.run }

const REFERENCE_FILE = { what: 'reference', endings: ['.json'] }

export const referenceCommand: Command = {
  use: 'reference list | reference show ID-OR-FILE | reference import FILE | reference export ID --out F.json | reference remove ID | reference make PERSON… --name NAME | reference remake ID',
  about: 'norms and cohorts that curves are held against: which there are, what one is made of; take one from a file, make one of people’s trials; a name that no other has serves as its ID',
  parts: { make: makeReference, remake: makeReferenceAgain },
  async run(args) {
    const { part, rest } = partNamed('reference', parts, args, 'Say what to do with references.')
    return part(rest)
  },
}

async function list(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {})
  if (positionals.length > 0) throw new WrongUse('"reference list" takes no further words.')
  const found = await inLibrary(values.library, listReferences)
  if (values.json) printJson(found)
  else for (const reference of found) process.stdout.write(`${printable(inShort(reference))}\n`)
  return 0
}

async function show(args: string[]): Promise<number> {
  const { values, named } = oneNamed(args, 'Name one reference, or the file of one.')
  const { reference, summary, titleOf } = isFile(named) ? told(null, readReference(textOf(named), basename(named))) : await inLibrary(values.library, (library) => told(library, referenceCalled(library, named)), named)
  if (values.json) printJson(reference)
  else process.stdout.write(`${inWords(summary, titleOf).map(printable).join('\n')}\n`)
  return 0
}

const told = (library: Library | null, reference: Reference) => ({ reference, summary: summaryOf(library, reference), titleOf: library ? titlesIn(library) : titleOfModel([PROGRAMS_OWN]) })

async function add(args: string[]): Promise<number> {
  const { values, named } = oneNamed(args, 'Name one file of a reference.')
  const text = textOf(named)
  return withEngine(values.library, async ({ library }) => {
    note(library, { action: 'edit', detail: { call: 'reference add' } })
    const added = addReference(library, text, basename(named))
    if (values.json) printJson(added)
    else process.stdout.write(`${printable(inShort(added))}\n`)
    return 0
  })
}

async function write(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, { out: { type: 'string' } })
  const [named, ...more] = positionals
  if (named === undefined || more.length > 0) throw new WrongUse('Name one reference to write.')
  const out = fileToWrite(values.out, REFERENCE_FILE)
  const look = (library: Library | null) => {
    const found = referenceCalled(library, named)
    if (library) note(library, { action: 'export', detail: { call: 'reference write', id: found.id } })
    return found
  }
  const reference = await inLibrary(values.library, look, named)
  writeFileSync(out, referenceText(reference))
  if (values.json) printJson({ id: reference.id, file: out })
  return 0
}

async function remove(args: string[]): Promise<number> {
  const { values, named } = oneNamed(args, 'Name one reference to remove.')
  return withEngine(values.library, async ({ library }) => {
    const id = idOfReference(library, named)
    note(library, { action: 'edit', detail: { call: 'reference remove', id } })
    const { title } = removeReference(library, id)
    if (values.json) printJson({ removed: id })
    else process.stdout.write(`${printable(title)}\n`)
    return 0
  })
}

function oneNamed(args: string[], unsaid: string) {
  const { values, positionals } = readArgs(args, {})
  const [named, ...more] = positionals
  if (named === undefined || more.length > 0) throw new WrongUse(unsaid)
  return { values, named }
}

/** By a file, by an id or a name, or by how several ids begin: one for each speed. */
export async function referencesNamed(named: string, folder: string | undefined): Promise<Reference[]> {
  if (isFile(named)) return [readReference(textOf(named), basename(named))]
  return inLibrary(
    folder,
    (library) => {
      const family = listReferences(library).filter(({ id }) => id.startsWith(`${named}-`))
      return family.length > 0 ? family.map(({ id }) => wholeReference(library, id)) : [referenceCalled(library, named)]
    },
    named,
  )
}

/** A path is one of a file, whether that is there or not: no id has a stroke. */
const isFile = (named: string): boolean => existsSync(named) || /[/\\]/.test(named)

const referenceCalled = (library: Library | null, named: string): Reference => wholeReference(library, idOfReference(library, named))

/** What comes with the program is there without a library; a look must neither make one nor wait for one. */
async function inLibrary<T>(folder: string | undefined, look: (library: Library | null) => T, named?: string): Promise<T> {
  const isShipped = named !== undefined && shippedReferences().some(({ id }) => id === named || id.startsWith(`${named}-`))
  return isShipped || !isLibrary(folder) ? look(null) : withEngine(folder, async ({ library }) => look(library))
}

function textOf(path: string): string {
  refuseMissing(path)
  if (statSync(path).size <= MOST_REFERENCE_BYTES) return readFileSync(path, 'utf8')
  throw new ProblemError({ code: 'reference-refused', message: `"${basename(path)}" is no reference that can be read: it is larger than ${MOST_REFERENCE_BYTES / 1e6} MB.`, subject: path })
}

const inShort = ({ id, name, population, angles, origin, band }: ReferenceSummary): string =>
  `${id}: ${name}; ${peopleWords(population)}, ${angles.length} angles, ${band ? 'with' : 'without'} a band${origin === 'program' ? ', comes with the program' : ''}`

function inWords(summary: ReferenceSummary, titleOf: TitleOf): string[] {
  const { kind, citation, licence, population, method, movement, surface, noBand, band, missing, unverified, provenance } = summary
  const ages = population.ages ? `, ${population.ages.from} to ${population.ages.to} years` : ''
  return [
    inShort(summary),
    ...(citation === null ? [] : [`  ${citation}`]),
    `  Licence: ${licence}`,
    `  People: ${population.description}, ${peopleWords(population)}${ages}`,
    `  Measured by: ${method.model === null ? 'nobody said what' : withId(method.model, titleOf)}, steps by ${method.events ?? 'nobody said what'}; ${movement}, ${surface}, v* ${speedInWords(summary)}`,
    `  Angles: ${summary.angles.join(', ')}`,
    `  Band: ${band ? `${(100 * band.share).toFixed(0)} % of people lie within as a whole; over all curves at once ${band.familyFactor.toFixed(2)} standard deviations` : noBand!}`,
    `  Test along curves: ${summary.knowsPeople ? 'against each of its people' : 'none, of its people only mean and spread are known'}`,
    ...(summary.stale ? [`  Out of date. ${summary.stale.reason} ${summary.stale.remedy}${summary.stale.canMakeAgain ? ` ("stridescope reference remake ${summary.id}")` : ''}`] : []),
    ...missing.map((words) => `  Not there: ${words}`),
    ...unverified.map((words) => `  ${kind === 'norm' ? 'Not checked' : 'Not known'}: ${words}`),
    `  Made on ${provenance.madeOn} by Stridescope ${provenance.codeVersion} from ${provenance.madeFrom.map(({ what }) => what).join('; ')}`,
  ]
}

/** By its title, and by what `--model` takes. */
const withId = (id: string, titleOf: TitleOf): string => (titleOf(id) === id ? id : `${titleOf(id)} (${id})`)

function speedInWords({ speed }: ReferenceSummary): string {
  if (speed.kind === 'mean') return `${speed.mean.toFixed(2)} ± ${speed.sd.toFixed(2)} (${speed.least.toFixed(2)} to ${speed.most.toFixed(2)})`
  return `${speed.from === null ? 'any' : `from ${speed.from}`}${speed.to === null ? '' : ` to ${speed.to}`}`
}
