import type { FindingRow } from '../../../../contract/review/review.ts'
import { analysisQuery, footageQuery, gaitQuery, queryClient } from '../../../engine/queries.ts'
import { findingQuery } from '../../../engine/review.ts'
import { packetTableQuery } from '../../../player/use-films.ts'
import { anglesQuery } from '../../../trial/gait/use-gait.ts'
import { skeletonQuery } from '../../../trial/skeleton/use-skeleton.ts'

/** All that is read of the next one, so that it is there when somebody gets to it. */
export async function prefetch({ id, sessionId, trialId }: FindingRow): Promise<void> {
  const [analysed, measured, footage] = await Promise.all([
    queryClient.fetchQuery(analysisQuery(sessionId, trialId)),
    queryClient.fetchQuery(gaitQuery(sessionId, trialId)),
    queryClient.fetchQuery(footageQuery(sessionId, trialId)),
    queryClient.prefetchQuery(findingQuery(id)),
  ])
  const skeleton = analysed.analysis?.skeleton ?? measured.gait?.skeleton ?? undefined
  await Promise.all([
    skeleton !== undefined && queryClient.prefetchQuery(skeletonQuery(skeleton)),
    measured.gait && queryClient.prefetchQuery(anglesQuery(measured.gait.angles)),
    ...footage.cameras.map((camera) => camera.playable && queryClient.prefetchQuery(packetTableQuery(camera))),
  ])
}
