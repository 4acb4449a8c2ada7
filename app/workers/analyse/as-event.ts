import type { Gait } from '../../contract/gait.ts'
import type { GaitEvent } from '../../core/gait/gait-event.ts'

/** As it was read: an absent correction is absent, not undefined. */
export const asEvent = ({ correctedByS, ...event }: Gait['events'][number]): GaitEvent => ({ ...event, ...(correctedByS !== undefined && { correctedByS }) })
