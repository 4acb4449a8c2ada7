/** The graph that says what came from what: stage keys, runs, their inputs and outputs. */
import { createHash, randomUUID } from 'node:crypto'
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { runSchema } from '../../contract/library/media.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import type { Problem } from '../../core/problem.ts'
import { nowUs } from '../clock.ts'
import { askedOften } from '../store/asked-often.ts'
import { artifact, run, runInput, runOutput } from '../store/tables/jobs.ts'
import type { Library } from '../store/library.ts'
import { canonicalJson } from '../../core/canonical-json.ts'
import { STAGE_VERSIONS, type StageName } from './stages.ts'
import { CODE_VERSION } from '../version.ts'

type Inputs = Record<string, string>
export interface StageRequest {
  stage: StageName
  /** Role → content hash. */
  inputs: Inputs
  /** What changes the result. Device, paths and names are provenance and stay out. */
  params: unknown
}

export type RunRow = typeof run.$inferSelect

export function stageKey({ stage, inputs, params }: StageRequest): string {
  return createHash('sha256').update(canonicalJson([stage, STAGE_VERSIONS[stage], inputs, params])).digest('hex')
}

const doneByKey = askedOften((query) => query.select().from(run).where(and(eq(run.key, sql.placeholder('key')), eq(run.state, 'done'))).prepare())

export function doneRun(library: Library, key: string): RunRow | undefined {
  return doneByKey(library).get({ key })
}

export function outputsOf(library: Library, runId: string): Record<string, string> {
  const rows = library.query.select().from(runOutput).where(eq(runOutput.runId, runId)).all()
  return Object.fromEntries(rows.map((row) => [row.role, row.hash]))
}

/** `jobId`: null where a person waits for it and no job does it. */
export function beginRun(library: Library, request: StageRequest, jobId: string | null): string {
  const id = randomUUID()
  const key = stageKey(request)
  library.sql.transaction(() => {
    // An earlier try whose end could not be written on a full disk.
    library.query.delete(run).where(and(jobId === null ? isNull(run.jobId) : eq(run.jobId, jobId), eq(run.key, key), eq(run.state, 'running'))).run()
    library.query
      .insert(run)
      .values({
        id,
        stage: request.stage,
        stageVersion: STAGE_VERSIONS[request.stage],
        key,
        state: 'running',
        params: request.params,
        warnings: [],
        codeVersion: CODE_VERSION,
        jobId,
        startedUs: nowUs(),
      })
      .run()
    const put = library.sql.prepare('INSERT INTO run_input (run_id, role, hash) VALUES (?, ?, ?)')
    for (const [role, hash] of Object.entries(request.inputs)) put.run(id, role, hash)
  })()
  return id
}

export interface StoredOutput {
  role: string
  hash: string
  format: string
  bytes: number
}

export function finishRun(library: Library, id: string, result: TaskResult, outputs: StoredOutput[]): void {
  const now = nowUs()
  library.sql.transaction(() => {
    const { key } = library.query.select({ key: run.key }).from(run).where(eq(run.id, id)).get() ?? {}
    // Another job has made the same meanwhile: one key, one result.
    if (key !== undefined && doneRun(library, key)) return dropRun(library, id)
    for (const output of outputs) {
      library.query
        .insert(artifact)
        .values({ hash: output.hash, format: output.format, bytes: output.bytes, createdUs: now })
        .onConflictDoNothing()
        .run()
    }
    const name = library.sql.prepare('INSERT INTO run_output (run_id, role, hash) VALUES (?, ?, ?)')
    for (const { role, hash } of [...outputs, ...(result.kept ?? [])]) name.run(id, role, hash)
    library.query
      .update(run)
      .set({ state: 'done', summary: result.summary, warnings: result.warnings, device: result.device ?? null, endedUs: now })
      .where(eq(run.id, id))
      .run()
  })()
}

export function failRun(library: Library, id: string, problem: Problem): void {
  library.query.update(run).set({ state: 'failed', problem, endedUs: nowUs() }).where(eq(run.id, id)).run()
}

/** So that what cannot be read is made anew. */
export function forgetMakers(library: Library, artifactHash: string): void {
  const makers = library.query.select({ id: runOutput.runId }).from(runOutput).where(eq(runOutput.hash, artifactHash))
  library.query.delete(run).where(inArray(run.id, makers)).run()
}

/** A run that was broken off on request says nothing. */
export function dropRun(library: Library, id: string): void {
  library.query.delete(run).where(eq(run.id, id)).run()
}

/** A run that an engine's death left open says nothing: its job runs the stage anew. */
export function forgetOpenRuns(library: Library): void {
  library.query.delete(run).where(eq(run.state, 'running')).run()
}

/** Everything that was made directly from this content, newest first. */
export function runsMadeFrom(library: Library, contentHash: string): z.infer<typeof runSchema>[] {
  const rows = library.query
    .selectDistinct({ run })
    .from(runInput)
    .innerJoin(run, eq(run.id, runInput.runId))
    .where(eq(runInput.hash, contentHash))
    .orderBy(desc(run.startedUs))
    .all()
  return rows.map(({ run: row }) => ({
    id: row.id,
    stage: row.stage,
    stageVersion: row.stageVersion,
    key: row.key,
    state: row.state,
    codeVersion: row.codeVersion,
    device: row.device,
    startedUs: row.startedUs,
    endedUs: row.endedUs,
    params: row.params,
    inputs: library.query.select({ role: runInput.role, hash: runInput.hash }).from(runInput).where(eq(runInput.runId, row.id)).all(),
    outputs: library.query
      .select({ role: runOutput.role, hash: artifact.hash, format: artifact.format, bytes: artifact.bytes })
      .from(runOutput)
      .innerJoin(artifact, eq(artifact.hash, runOutput.hash))
      .where(eq(runOutput.runId, row.id))
      .all(),
    warnings: row.problem ? [row.problem.message, ...row.warnings] : row.warnings,
    stale: staleReason(row),
  }))
}

function staleReason(row: RunRow): string | null {
  const current = STAGE_VERSIONS[row.stage as StageName]
  if (row.state !== 'done' || current === row.stageVersion) return null
  return `Made by version ${row.stageVersion} of this stage; this program has version ${current ?? 'none'}.`
}
