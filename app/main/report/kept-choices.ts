/** How this lab's reports look, and what was written for those of one trial. */
import { eq } from 'drizzle-orm'
import { type ReportComments, type ReportLogo, reportSections, type ReportTemplate, reportTemplateSchema } from '../../contract/review/report.ts'
import { wholeOrder } from '../../core/report/template.ts'
import { recordChange } from '../library/history.ts'
import type { Library } from '../store/library.ts'
import { reportLook, reportComment } from '../store/tables/review.ts'
import { idOf, livePlace, type TrialPlace } from '../trial/place.ts'

const USUAL: ReportTemplate = { language: 'en', paper: 'a4', sections: [] }

const lookOf = ({ query }: Library) => query.select().from(reportLook).get()

/** What an earlier version has kept otherwise is as usual. */
export function keptTemplate(library: Library): ReportTemplate {
  const kept = reportTemplateSchema.safeParse(lookOf(library)?.template).data ?? USUAL
  return { ...kept, sections: wholeOrder(kept.sections, reportSections) }
}

export const keptLogo = (library: Library): ReportLogo | null => lookOf(library)?.logo ?? null

export function keepLook(library: Library, changes: Partial<{ template: ReportTemplate; logo: ReportLogo | null }>): void {
  library.query
    .insert(reportLook)
    .values({ id: 1, template: keptTemplate(library), logo: keptLogo(library), ...changes })
    .onConflictDoUpdate({ target: reportLook.id, set: changes })
    .run()
  library.changes.touched('reports')
}

export function keptComments({ query }: Library, place: TrialPlace): ReportComments {
  return query.select().from(reportComment).where(eq(reportComment.id, idOf(place))).get()?.comments ?? {}
}

export function keepComments(library: Library, place: TrialPlace, comments: ReportComments): ReportComments {
  const { name } = livePlace(library, place)
  library.sql.transaction(() => {
    library.query.insert(reportComment).values({ id: idOf(place), ...place, comments: {} }).onConflictDoNothing().run()
    recordChange(library, `Words for the report of ${name}`, 'reportComment', idOf(place), { comments })
  })()
  return keptComments(library, place)
}
