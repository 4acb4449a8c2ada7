import type { KeptWorkers } from '../jobs/kept-workers.ts'

/** Whoever performs many commands in one process, as tests do, lends its own: each command would start workers anew. */
let lent: KeptWorkers | undefined

export function lendWorkers(workers: KeptWorkers): void {
  lent = workers
}

/** Undefined where a command has to start its own, which is how a person's does. */
export function lentWorkers(): KeptWorkers | undefined {
  return lent
}
