import type { QueuedFrame } from '../../../../../contract/annotate/annotate.ts'
import { queryClient } from '../../../../engine/queries.ts'
import { queueQuery } from '../../queries.ts'
import type { Spot } from './labelling.ts'

/** Whether others were chosen, and this one was not. */
export const isBesides = (queue: readonly QueuedFrame[], { mediaId, frame }: Spot): boolean => queue.length > 0 && !queue.some((one) => one.mediaId === mediaId && one.frame === frame)

export const isNotChosen = (datasetId: string, at: Spot): boolean => isBesides(queryClient.getQueryData(queueQuery(datasetId).queryKey) ?? [], at)
