/** Every model that some folder's manifest describes. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { modelManifestSchema, type ModelEntry } from '../../contract/models.ts'
import { type Problem, ProblemError } from '../../core/problem.ts'
import { faultIn } from '../schema-fault.ts'
import type { ModelFolder } from './folders.ts'

export interface Described {
  entry: ModelEntry
  /** Whose manifest describes it. */
  folder: ModelFolder
  /** From which its card names pictures. */
  cardFolder: string
}

export interface Catalogue {
  models: Described[]
  /** Manifests that cannot be read; the others count. */
  problems: Problem[]
}

export const MANIFEST = 'manifest.json'
const LONGEST_CARD_BYTES = 1 << 16

/** Of two models of one name the one in the earlier folder. */
export function readCatalogue(folders: readonly ModelFolder[]): Catalogue {
  const catalogue: Catalogue = { models: [], problems: [] }
  for (const folder of folders) {
    try {
      for (const described of readManifest(folder)) if (!catalogue.models.some(({ entry }) => entry.id === described.entry.id)) catalogue.models.push(described)
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown
      catalogue.problems.push(thrown.problem)
    }
  }
  return catalogue
}

export function describedModel({ models }: Catalogue, id: string): Described {
  const found = models.find(({ entry }) => entry.id === id)
  if (found) return found
  throw new ProblemError({ code: 'no-such-model', message: `There is no model "${id}".`, hint: `There are: ${models.map(({ entry }) => entry.id).join(', ')}.`, subject: id })
}

export function readManifest(of: ModelFolder): Described[] {
  const { path: folder, kind } = of
  const file = join(folder, MANIFEST)
  if (!existsSync(file)) return []
  const refuse = (why: string, cause?: unknown) =>
    new ProblemError({ code: 'bad-manifest', message: `The list of models ${file} cannot be read: ${why}.`, hint: 'The models that it describes are left out.', subject: file }, { cause })
  const content = readJson(file, refuse)
  const parsed = modelManifestSchema.safeParse(content)
  if (!parsed.success) throw refuse(faultIn(parsed.error.issues[0]!, content))
  return parsed.data.models.map(({ card, ...entry }) => ({
    entry: {
      ...entry,
      card: cardOf(folder, card),
      // Libraries travel: no address of a stranger's library is offered to be fetched.
      files: entry.files.map((one) => (kind === 'library' ? { ...one, address: null } : one)),
    },
    folder: of,
    cardFolder: isCardFile(card) ? dirname(resolve(folder, card)) : folder,
  }))
}

function readJson(file: string, refuse: (why: string, cause: unknown) => Error): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (thrown) {
    throw refuse(thrown instanceof SyntaxError ? 'it is no JSON' : 'it cannot be opened', thrown)
  }
}

const isCardFile = (card: string) => /^[\w./-]+\.md$/.test(card)

/** The text of the file that it names, else what it says itself. */
function cardOf(folder: string, card: string): string {
  if (!isCardFile(card)) return card
  const file = resolve(folder, card)
  const within = file.startsWith(resolve(folder) + sep) && (statSync(file, { throwIfNoEntry: false })?.size ?? Infinity) < LONGEST_CARD_BYTES
  return within ? readFileSync(file, 'utf8') : ''
}
