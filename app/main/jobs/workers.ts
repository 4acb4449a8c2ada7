import type { WorkerName } from './job-kind.ts'

export const MEMORY_CEILING_BYTES = 1_000_000_000

export function workerEntry(name: WorkerName): URL {
  return new URL(`../../workers/${name}/main.ts`, import.meta.url)
}
