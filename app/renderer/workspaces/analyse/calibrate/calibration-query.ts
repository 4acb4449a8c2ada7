import { queryOptions } from '@tanstack/react-query'
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '../../../../contract/contract.ts'
import { engine } from '../../../engine/client.ts'
import type { TrialPlace } from '../../../trial/trial-place.ts'

export type CalibrationOfTrial = InferContractRouterOutputs<typeof contract>['calibration']['ofTrial']

/** The calibration that counts for a trial, and what was made here for it. */
export const calibrationQuery = ({ sessionId, trialId }: TrialPlace) =>
  queryOptions({
    queryKey: ['calibration', sessionId, trialId],
    queryFn: ({ signal }) => engine.calibration.ofTrial({ sessionId, trialId }, { signal }),
    meta: { topics: ['analysis', 'media', 'sessions'] },
  })
