/** What people and sessions are tagged with. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { tagSchema } from '../basics/fields.ts'

export const tagsContract = {
  list: oc
    .route({ method: 'GET', path: '/tags' })
    .output(z.array(z.object({ name: tagSchema, athletes: z.int(), sessions: z.int() }))),
}
