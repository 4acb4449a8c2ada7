/** What has been simulated once is not simulated again, by another worker or after a restart either. */
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { familyThresholdSchema } from '../../contract/gait/analyse-tasks.ts'
import { STAGE_VERSIONS } from '../jobs/stages.ts'
import type { Library } from '../store/library.ts'
import { familyThreshold } from '../store/tables/gait.ts'

type FamilyThreshold = z.infer<typeof familyThresholdSchema>

/** How they are simulated belongs to the stage: of another version of it they are others. */
const stageVersion = STAGE_VERSIONS.deviations

export function knownThresholds({ query }: Library): FamilyThreshold[] {
  return query.select({ family: familyThreshold.family, factor: familyThreshold.factor }).from(familyThreshold).where(eq(familyThreshold.stageVersion, stageVersion)).all()
}

export function keepThresholds({ query }: Library, simulated: readonly FamilyThreshold[]): void {
  if (simulated.length > 0) query.insert(familyThreshold).values(simulated.map((one) => ({ ...one, stageVersion }))).onConflictDoNothing().run()
}
