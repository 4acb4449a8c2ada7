/** Imported by tests of commands that are performed in this very process. */
import { lendWorkers } from '../cli/command-workers.ts'
import { sharedWorkers } from './shared-workers.ts'

lendWorkers(sharedWorkers)
