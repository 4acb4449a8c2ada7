import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import type { z } from 'zod'
import { previewedSchema, type previewParams, type Source } from '../../contract/library/file-tasks.ts'
import type { ImportPlan, ImportPlanItem } from '../../contract/library/imports.ts'
import { groupFiles, inspectionOfGroup } from '../../core/formats/group.ts'
import type { Inspection } from '../../core/formats/inspection.ts'
import { recordedOn } from '../../core/formats/recorded-on.ts'
import { compareFootage } from '../../core/media/compare-footage.ts'
import { ProblemError } from '../../core/problem.ts'
import { nowUs } from '../clock.ts'
import { shortTask } from '../jobs/short-task.ts'
import type { WarmWorker } from '../jobs/warm-worker.ts'
import { freeBytes } from '../library/usage.ts'
import type { Library } from '../store/library.ts'
import type { Grants, OfferGrant } from './grants.ts'
import { listedFile, listFolder, type ListedFile } from './list-folder.ts'

/** One thing that a person ticks or not, and what it needs to be imported. */
export interface PlannedItem {
  item: ImportPlanItem
  files: PlannedFile[]
}
type PlannedFile = ListedFile | (Omit<ListedFile, 'path' | 'disk'> & { offer: OfferGrant })

export interface Plan {
  id: string
  grantIds: string[]
  items: Map<string, PlannedItem>
}

const KEPT_PLANS = 20

/** Plans that windows are looking at. They live in memory: after a restart the files are chosen again. */
export class Plans {
  readonly #plans = new Map<string, Plan>()
  readonly #grants: Grants

  constructor(grants: Grants) {
    this.#grants = grants
  }

  keep(plan: Plan): void {
    this.#plans.set(plan.id, plan)
    for (const old of [...this.#plans.keys()].slice(0, -KEPT_PLANS)) this.discard(old)
  }

  get(id: string): Plan {
    const plan = this.#plans.get(id)
    if (plan) return plan
    throw new ProblemError({ code: 'no-plan', message: 'This preview is no longer at hand.', hint: 'Choose the files again.', subject: id })
  }

  discard(id: string): void {
    this.#grants.forget(this.#plans.get(id)?.grantIds ?? [], { keepBytes: false })
    this.#plans.delete(id)
  }

  /** An import has taken over what was uploaded. */
  handOver(id: string): void {
    this.#grants.forget(this.#plans.get(id)?.grantIds ?? [], { keepBytes: true })
    this.#plans.delete(id)
  }
}

export async function makePlan(library: Library, grants: Grants, worker: WarmWorker, grantIds: string[]): Promise<{ plan: Plan; view: ImportPlan }> {
  const { files, passedOver } = await expand(grants, grantIds)
  const ownDisk = statSync(library.layout.originals).dev
  const { groups, hidden } = groupFiles(files.map((file) => ({ path: file.relativePath, sizeBytes: file.sizeBytes })))
  const byPath = new Map(files.map((file) => [file.relativePath, file]))
  const grouped = groups.map((group) => ({ group, files: group.files.flatMap((file) => byPath.get(file.path) ?? []) }))
  const previewed = await previewFiles(library, worker, grouped.flatMap(({ files: [first] }) => first ?? []))

  const items = grouped.map(({ group, files: members }, index): PlannedItem => {
    const seen = previewed[index]
    if (!seen) throw new Error('The preview left a file out')
    const { sameAs } = seen
    const inspection = inspectionOfGroup(group, seen.inspection as Inspection)
    const { oddities } = inspection
    return {
      files: members,
      item: {
        itemId: randomUUID(),
        relativePath: group.path,
        fileCount: members.length,
        bytes: members.reduce((sum, file) => sum + file.sizeBytes, 0),
        kind: inspection.kind,
        format: inspection.format,
        camera: inspection.camera ?? null,
        summary: inspection.summary,
        oddities,
        importable: !oddities.some((oddity) => oddity.level === 'error'),
        duplicateOf: sameAs && members.length === 1 ? whereIs(library, sameAs) : null,
        uploads: members.flatMap((file) => ('offer' in file ? file.offer.id : [])),
      },
    }
  })
  const plan: Plan = { id: randomUUID(), grantIds, items: new Map(items.map((item) => [item.item.itemId, item])) }
  const view: ImportPlan = {
    planId: plan.id,
    items: items.map(({ item }) => item),
    oddities: compareFootage(grouped.map(({ group }, index) => ({ name: group.path, inspection: previewed[index]?.inspection as Inspection }))),
    passedOver: hidden + passedOver,
    bytes: items.reduce((sum, { item }) => sum + item.bytes, 0),
    freeBytes: freeBytes(library.layout.root),
    recorded: recordedOn(grouped.map(({ group, files: members }, n) => ({ name: group.path, kind: items[n]!.item.kind, recordedAt: filmedAt(previewed[n]!.inspection.facts), modifiedUs: Math.min(...members.map(({ modifiedUs }) => modifiedUs)) })), nowUs()),
    canHardLink: items.length > 0 && files.every((file) => 'path' in file && file.disk === ownDisk),
  }
  return { plan, view }
}

const filmedAt = ({ recordedAt }: Inspection['facts']) => (typeof recordedAt === 'string' ? recordedAt : undefined)

/** What an import has to bring in for one planned item. */
export function sourcesOf({ files }: PlannedItem): { sources: Source[]; uploads: string[] } {
  const uploads: string[] = []
  const sources = files.map((file): Source => {
    if ('path' in file) {
      const { path, relativePath, sizeBytes, modifiedUs } = file
      return { path, relativePath, sizeBytes, modifiedUs }
    }
    const { offer } = file
    if (!offer.received)
      throw new ProblemError({
        code: 'upload-missing',
        message: `${file.relativePath} has not been sent yet.`,
        hint: 'Send every chosen file before the import starts.',
        subject: file.relativePath,
      })
    uploads.push(offer.id)
    const modifiedUs = Math.round(statSync(offer.received).mtimeMs * 1_000)
    return { path: offer.received, relativePath: file.relativePath, sizeBytes: file.sizeBytes, modifiedUs }
  })
  return { sources, uploads }
}

async function expand(grants: Grants, ids: string[]): Promise<{ files: PlannedFile[]; passedOver: number }> {
  const files: PlannedFile[] = []
  let passedOver = 0
  for (const id of ids) {
    const grant = grants.get(id)
    if (grant.kind === 'offer') {
      const { relativePath, sizeBytes, modifiedUs } = grant
      files.push({ relativePath, sizeBytes, modifiedUs, offer: grant })
    } else if (grant.isFolder) {
      const listed = await listFolder(grant.path, grant.name)
      files.push(...listed.files)
      passedOver += listed.passedOver
    } else files.push(await listedFile(grant.path, grant.name))
  }
  return { files: distinctNames(files), passedOver }
}

/** Two chosen files of one name from different folders stay apart. */
function distinctNames(files: PlannedFile[]): PlannedFile[] {
  const taken = new Set<string>()
  return files.map((file) => {
    let { relativePath } = file
    for (let count = 2; taken.has(relativePath); count++) relativePath = `${count}/${file.relativePath}`
    taken.add(relativePath)
    return { ...file, relativePath }
  })
}

async function previewFiles(library: Library, worker: WarmWorker, files: PlannedFile[]): Promise<z.infer<typeof previewedSchema>['files']> {
  const sameSize = library.sql.prepare('SELECT hash, extension FROM file WHERE bytes = ? LIMIT 5')
  const params: z.infer<typeof previewParams> = {
    files: files.map((file) => ({
      relativePath: file.relativePath,
      sizeBytes: file.sizeBytes,
      bytes: 'path' in file ? { path: file.path } : { head: file.offer.head, tail: file.offer.tail },
      candidates: (sameSize.all(file.sizeBytes) as { hash: string; extension: string }[]).map(({ hash, extension }) => ({
        hash,
        path: library.layout.originalFile(hash, extension),
      })),
    })),
  }
  return previewedSchema.parse((await shortTask(library, worker, 'preview', params)).summary).files
}

function whereIs(library: Library, fileHash: string): ImportPlanItem['duplicateOf'] {
  return (
    (library.sql
      .prepare(
        `SELECT m.id AS mediaId, s.id AS sessionId, s.name AS sessionName
         FROM media_file f JOIN media m ON m.id = f.media_id JOIN session s ON s.id = m.session_id JOIN athlete a ON a.id = s.athlete_id
         WHERE f.file_hash = ? AND coalesce(m.deleted_us, s.deleted_us, a.deleted_us) IS NULL ORDER BY m.imported_us DESC LIMIT 1`,
      )
      .get(fileHash) as ImportPlanItem['duplicateOf'] | undefined) ?? null
  )
}
