/** A report's data: what the page that draws it is given, in a window and in a hidden one. */
import { type ReportData, reportDataSchema, type ReportRequest, reportSections } from '../../contract/review/report.ts'
import { wholeOrder } from '../../core/report/template.ts'
import { ProblemError } from '../../core/problem.ts'
import { localDay } from '../../core/time/day.ts'
import type { PromptGait } from '../gait/prompt-gait.ts'
import { assertAgreed } from '../lab/consents.ts'
import { getAthlete } from '../library/athletes.ts'
import { liveSession } from '../library/live.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'
import { CODE_VERSION } from '../version.ts'
import { underPseudonym } from './pseudonymous-data.ts'
import { type Around, reportTrial } from './report-trial.ts'
import { keptComments, keptLogo, keptTemplate } from './kept-choices.ts'

interface ReportAround extends Around {
  /** Whose report it is: a name. */
  madeBy: string | null
  madeOn?: string
  gaits: Around['gaits'] & Pick<PromptGait, 'compare'>
}

export async function reportData(library: Library, { kind, other, template, question, comments, isPseudonymous, ...place }: ReportRequest, { madeBy, madeOn = localDay(new Date()), ...around }: ReportAround): Promise<ReportData> {
  const person = getAthlete(library, liveSession(library, place.sessionId).athleteId)
  assertAgreed(library, person.id, 'report', madeOn)
  if (kind === 'comparison' && !other) throw new ProblemError({ code: 'no-other', message: 'A comparison is of two measurements, and only one is named.', hint: 'Choose another session or trial of the same person: --other SESSION[/TRIAL] on the command line.', subject: place.sessionId })
  const second = kind === 'comparison' && other ? sameAs(library, person.id, other) : null
  const places: TrialPlace[] = [place, ...(second ? [second] : [])]
  const whole = { ...keptTemplate(library), ...given(template) }
  const data = reportDataSchema.parse({
    kind,
    isPseudonymous,
    template: { ...whole, sections: wholeOrder(whole.sections, reportSections) },
    question: question ?? liveSession(library, place.sessionId).clinical?.question ?? '',
    comments: comments ?? keptComments(library, place),
    logo: keptLogo(library),
    madeOn,
    madeBy,
    lab: library.name,
    codeVersion: CODE_VERSION,
    person,
    trials: await Promise.all(places.map((one) => reportTrial(library, one, around))),
    compared: second && (await around.gaits.compare(place, second)),
  })
  return isPseudonymous ? underPseudonym(library, person.id, data) : data
}

/** A report of two is of one person. */
function sameAs(library: Library, athleteId: string, other: NonNullable<ReportRequest['other']>): NonNullable<ReportRequest['other']> {
  if (liveSession(library, other.sessionId).athleteId === athleteId) return other
  throw new ProblemError({ code: 'another-person', message: 'The other session is of somebody else: a comparison is of one person.', hint: 'Choose another session of the same person.', subject: other.sessionId })
}

/** What is not said does not hide what is kept. */
const given = <Choices extends object>(choices: Choices): Partial<Choices> => Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined)) as Partial<Choices>
