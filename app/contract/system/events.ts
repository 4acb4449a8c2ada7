import { z } from 'zod'
import { jobSchema } from './jobs.ts'

/** What a window hears over its one WebSocket. */
const topics = ['athletes', 'sessions', 'media', 'bin', 'history', 'choices', 'usage', 'jobs', 'models', 'analysis', 'references', 'users', 'audit', 'findings', 'tablets', 'reports', 'labels'] as const
export type Topic = (typeof topics)[number]

export const engineEventSchema = z.discriminatedUnion('type', [
  /** Ask again for what these queries gave. */
  z.object({ type: z.literal('changed'), topics: z.array(z.enum(topics)) }),
  z.object({ type: z.literal('job'), job: jobSchema }),
  /** How much of an upload has been written. */
  z.object({ type: z.literal('upload'), grantId: z.string(), receivedBytes: z.int() }),
])
export type EngineEvent = z.infer<typeof engineEventSchema>
