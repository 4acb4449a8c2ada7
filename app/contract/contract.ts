import { analysisContract } from './analysis.ts'
import { annotateContract } from './annotate.ts'
import { auditContract } from './audit.ts'
import { calibrationContract } from './calibration.ts'
import { footageContract } from './footage.ts'
import { importsContract } from './imports.ts'
import { jobsContract } from './jobs.ts'
import { libraryContract } from './library.ts'
import { modelsContract } from './models.ts'
import { referencesContract } from './references.ts'
import { reportsContract } from './report.ts'
import { reviewContract } from './review.ts'
import { systemContract } from './system.ts'
import { tabletsContract } from './tablets.ts'
import { gaitContract } from './trial-gait.ts'
import { usersContract } from './users.ts'

/** Everything a window or a script can ask of the engine. */
export const contract = {
  ...libraryContract,
  analysis: analysisContract,
  annotate: annotateContract,
  calibration: calibrationContract,
  footage: footageContract,
  gait: gaitContract,
  imports: importsContract,
  jobs: jobsContract,
  models: modelsContract,
  references: referencesContract,
  reports: reportsContract,
  review: reviewContract,
  system: systemContract,
  audit: auditContract,
  tablets: tabletsContract,
  users: usersContract,
}
