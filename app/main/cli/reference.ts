import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { ReferenceSummary } from '../../contract/references.ts'
import type { Reference } from '../../core/norms/references/reference.ts'
import { ProblemError } from '../../core/problem.ts'
import { MOST_BYTES, readReference } from '../references/reference-file.ts'
import { getReference, listReferences, summaryOf } from '../references/references.ts'
import { WrongUse, type Command } from './command.ts'
import { printable, printJson, readArgs } from './common.ts'
import { partNamed } from './part-named.ts'

const parts: Record<string, Command['run']> = { list, show }

export const referenceCommand: Command = {
  use: 'reference list | reference show ID-OR-FILE',
  about: 'norms and cohorts that curves are held against: which there are, what one is made of',
  async run(args) {
    const { part, rest } = partNamed('reference', parts, args, 'Say what to do with references.')
    return part(rest)
  },
}

async function list(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {})
  if (positionals.length > 0) throw new WrongUse('"reference list" takes no further words.')
  const found = listReferences()
  if (values.json) printJson(found)
  else for (const reference of found) process.stdout.write(`${printable(inShort(reference))}\n`)
  return 0
}

async function show(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {})
  const [named, ...more] = positionals
  if (named === undefined || more.length > 0) throw new WrongUse('Name one reference, or the file of one.')
  const reference = referenceNamed(named)
  if (values.json) printJson(reference)
  else process.stdout.write(`${inWords(reference).map(printable).join('\n')}\n`)
  return 0
}

/** By its id, or its file. */
export function referenceNamed(named: string): Reference {
  return existsSync(named) ? referenceOfFile(named) : getReference(named)
}

function referenceOfFile(path: string): Reference {
  const file = basename(path)
  const { size } = statSync(path)
  if (!statSync(path).isFile() || size > MOST_BYTES) throw new ProblemError({ code: 'reference-refused', message: `"${file}" is no reference that can be read: it is ${size > MOST_BYTES ? 'too large' : 'no file'}.`, subject: path })
  return readReference(readFileSync(path, 'utf8'), file)
}

const inShort = ({ id, name, population, angles, origin, band }: ReferenceSummary): string =>
  `${id}: ${name}; ${population.n} people, ${angles.length} angles, ${band ? 'with' : 'without'} a band${origin === 'program' ? ', comes with the program' : ''}`

function inWords(reference: Reference): string[] {
  const { citation, licence, population, method, movement, surface, noBand, band, missing, unverified, provenance } = reference
  const { angles } = summaryOf(reference, 'library')
  const ages = population.ages ? `, ${population.ages.from} to ${population.ages.to} years` : ''
  return [
    inShort(summaryOf(reference, 'library')),
    ...(citation === null ? [] : [`  ${citation}`]),
    `  Licence: ${licence}`,
    `  People: ${population.description}, ${population.n}${ages}`,
    `  Measured by: ${method.model ?? 'nobody said what'}, steps by ${method.events ?? 'nobody said what'}; ${movement}, ${surface}, v* ${speedInWords(reference)}`,
    `  Angles: ${angles.join(', ')}`,
    `  Band: ${band ? `${(100 * band.share).toFixed(0)} % of people lie within as a whole; over all curves at once ${band.familyFactor.toFixed(2)} standard deviations` : noBand!}`,
    ...missing.map((words) => `  Not there: ${words}`),
    ...unverified.map((words) => `  Not looked up: ${words}`),
    `  Made on ${provenance.madeOn} by Stridescope ${provenance.codeVersion} from ${provenance.madeFrom.map(({ what }) => what).join('; ')}`,
  ]
}

function speedInWords({ speed }: Reference): string {
  if (speed.kind === 'mean') return `${speed.mean.toFixed(2)} ± ${speed.sd.toFixed(2)} (${speed.least.toFixed(2)} to ${speed.most.toFixed(2)})`
  return `${speed.from === null ? 'any' : `from ${speed.from}`}${speed.to === null ? '' : ` to ${speed.to}`}`
}
