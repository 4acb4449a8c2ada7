import { analysisContract } from './analysis/analysis.ts'
import { annotateContract } from './annotate/annotate.ts'
import { auditContract } from './lab/audit.ts'
import { calibrationContract } from './analysis/calibration.ts'
import { footageContract } from './library/footage.ts'
import { importsContract } from './library/imports.ts'
import { jobsContract } from './system/jobs.ts'
import { athletesContract } from './library/athletes.ts'
import { sessionsContract } from './library/sessions.ts'
import { trialsContract } from './library/trials.ts'
import { mediaContract } from './library/media.ts'
import { tagsContract } from './library/tags.ts'
import { binContract } from './library/bin.ts'
import { historyContract } from './library/history.ts'
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
  athletes: athletesContract,
  sessions: sessionsContract,
  trials: trialsContract,
  media: mediaContract,
  tags: tagsContract,
  bin: binContract,
  history: historyContract,
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
