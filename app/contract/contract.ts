import { analysisContract } from './analysis/analysis.ts'
import { annotateContract } from './annotate/annotate.ts'
import { auditContract } from './lab/audit.ts'
import { calibrationContract } from './analysis/calibration.ts'
import { footageContract } from './library/footage.ts'
import { importsContract } from './library/imports.ts'
import { jobsContract } from './system/jobs.ts'
import { libraryContract } from './library/library.ts'
import { modelsContract } from './models/models.ts'
import { referencesContract } from './gait/references.ts'
import { reportsContract } from './review/report.ts'
import { reviewContract } from './review/review.ts'
import { systemContract } from './system/system.ts'
import { tabletsContract } from './lab/tablets.ts'
import { gaitContract } from './gait/trial-gait.ts'
import { usersContract } from './lab/users.ts'

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
