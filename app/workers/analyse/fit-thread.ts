import { workerData } from 'node:worker_threads'
import { type SharedFit, takePart } from './shared-fit.ts'

takePart(workerData as SharedFit)
