/** Findings and what is said of them: decisions, and reports. */
import type { Engine } from '../../engine-parts.ts'
import { startReportExport } from '../../report/export-job.ts'
import { madeExport } from '../../report/exports.ts'
import { keepComments, keepLook, keptTemplate } from '../../report/kept-choices.ts'
import { setLogo } from '../../report/logo.ts'
import { reportData } from '../../report/report-data.ts'
import { startReport } from '../../report/report-job.ts'
import { reportSetup } from '../../report/report-setup.ts'
import { feedback } from '../../review/feedback.ts'
import { comment, decide, getFinding } from '../../review/findings.ts'
import { historyOfAthlete } from '../../gait/over-sessions.ts'
import { listFindings } from '../../review/queue.ts'
import { nameNow } from '../../acting.ts'
import { type Calls, placeOf } from '../calls.ts'

export function reviewHandlers(os: Calls, { library, scheduler, grants, decoders, gaits }: Engine) {
  return {
    review: {
      list: os.review.list.handler(({ input }) => listFindings(library, input)),
      get: os.review.get.handler(({ input }) => getFinding(library, input.id)),
      decide: os.review.decide.handler(({ input }) => decide(library, input)),
      comment: os.review.comment.handler(({ input }) => comment(library, input)),
      ofAthlete: os.review.ofAthlete.handler(({ input }) => historyOfAthlete(library, input.athleteId)),
      feedback: os.review.feedback.handler(() => feedback(library)),
    },
    reports: {
      setup: os.reports.setup.handler(({ input }) => reportSetup(library, placeOf(input))),
      preview: os.reports.preview.handler(({ input }) => reportData(library, input, { decodable: decoders.known(), gaits, madeBy: nameNow() })),
      setTemplate: os.reports.setTemplate.handler(({ input }) => {
        keepLook(library, { template: input })
        return keptTemplate(library)
      }),
      setComments: os.reports.setComments.handler(({ input }) => keepComments(library, placeOf(input), input.comments)),
      setLogo: os.reports.setLogo.handler(({ input }) => setLogo(library, grants, input.grantId)),
      make: os.reports.make.handler(({ input }) => startReport(library, scheduler, input)),
      export: os.reports.export.handler(({ input }) => startReportExport(library, scheduler, input)),
      made: os.reports.made.handler(({ input }) => {
        const made = madeExport(library, input.jobId)
        return made && { name: made.file, bytes: made.bytes, madeUs: made.madeUs }
      }),
    },
  }
}
