/** Norms and cohorts as somebody is held against them: without themselves, where they are one of their people. */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { controlSetParams, withoutOwnParams } from '../../contract/gait/cohort-tasks.ts'
import { canLeaveOut, ownPlaces, toldWithout } from '../../core/norms/references/without-own.ts'
import type { Reference } from '../../core/norms/references/reference.ts'
import type { ControlSet } from '../../core/norms/scores/control-set.ts'
import { canonicalJson } from '../../core/canonical-json.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { stageKey } from '../jobs/runs.ts'
import { getReference, knownReferences, knowsPeople, wholeReference } from '../references/references.ts'
import type { Library } from '../store/library.ts'
import { controlSetIn, referenceIn } from './gait-files.ts'

type Context = Pick<JobContext, 'library' | 'stage'>

/** Bands take seconds to simulate anew: once for each person of a cohort. */
export async function referencesWithoutOwn(context: Context, ownHashes: ReadonlySet<string>): Promise<Reference[]> {
  const { library } = context
  const all: Reference[] = []
  for (const one of knownReferences(library)) {
    const places = placesToLeaveOut(library, one, ownHashes)
    all.push(places ? await withoutThem(context, one, places) : one)
  }
  return all
}

/** The same as far as it is told in a list, without their curves. */
export const toldWithoutOwn = (library: Library, ownHashes: ReadonlySet<string>): Reference[] =>
  knownReferences(library).map((one) => {
    const places = placesToLeaveOut(library, one, ownHashes)
    return places ? toldWithout(one, places) : one
  })

function placesToLeaveOut(library: Library, reference: Reference, ownHashes: ReadonlySet<string>): readonly number[] | null {
  const places = ownPlaces(reference, ownHashes)
  return places && canLeaveOut(reference, places) && knowsPeople(library, reference.id) ? places : null
}

async function withoutThem(context: Context, reference: Reference, places: readonly number[]): Promise<Reference> {
  const { reference: made } = await ofWhole(context, 'without-own', reference, places)
  return referenceIn(context.library, made!)
}

/** Of the people of one of them, less whoever is held against it. */
export async function controlSet(context: Context, id: string, ownHashes: ReadonlySet<string>): Promise<ControlSet> {
  const reference = getReference(context.library, id)
  const { controls } = await ofWhole(context, 'control-set', reference, placesToLeaveOut(context.library, reference, ownHashes) ?? [])
  return controlSetIn(context.library, controls!)
}

/** What a stage makes of one with its people's curves: its outputs. */
async function ofWhole({ library, stage }: Context, name: 'without-own' | 'control-set', reference: Reference, places: readonly number[]): Promise<Record<string, string>> {
  // Mean and spread say whose curves lie behind them.
  const request = { stage: name, inputs: {}, params: { reference: createHash('sha256').update(canonicalJson(reference)).digest('hex'), places } } as const
  const { outputs } = await stage({
    worker: 'analyse',
    ...request,
    // As large as a cohort can be: the folder goes when the stage has done.
    prepare: async () => {
      const folder = library.layout.batchesOf(stageKey(request))
      const file = join(folder, 'whole.json')
      await mkdir(folder, { recursive: true })
      await writeFile(file, JSON.stringify(wholeReference(library, reference.id)))
      return { reference: file } satisfies Partial<z.input<typeof withoutOwnParams | typeof controlSetParams>>
    },
  })
  return outputs
}
