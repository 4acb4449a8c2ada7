import { Button, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportComments, ReportRequest, ReportTemplate } from '../../../contract/review/report.ts'
import { sheetMm } from '../../../core/report/paper.ts'
import { reportWords } from '../../../core/report/words/all-languages.ts'
import { toProblem } from '../../engine/problem.ts'
import { navigate } from '../../navigation/navigate.ts'
import { Icon } from '../../ui/icons.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import type { TrialPlace } from '../../trial/trial-place.ts'
import { ReportDocument } from '../document/report-document.tsx'
import { keepComments, keepTemplate } from './keep.ts'
import { ReportSettings } from './report-settings.tsx'
import { type Other, previewQuery, setupQuery } from './report-queries.ts'
import { SavePdf } from './save-pdf.tsx'
import css from './report-view.module.css'

const KINDS: { value: ReportRequest['kind']; label: string }[] = [
  { value: 'session', label: 'Report' },
  { value: 'comparison', label: 'Comparison' },
  { value: 'summary', label: 'Summary' },
]

/** A trial's report: how it looks, what stands in it, and the way to a PDF. */
export function ReportView({ place, name }: { place: TrialPlace; name: string }) {
  const { data: setup, error } = useQuery(setupQuery(place))
  const [kind, setKind] = useState<ReportRequest['kind']>('session')
  const [isPseudonymous, setPseudonymous] = useState(false)
  const [chosen, setOther] = useState<Other | null>(null)
  const others = setup?.others ?? []
  const other = kind === 'comparison' ? (chosen ?? others[0] ?? null) : null
  const problem = (error && toProblem(error)) ?? setup?.refused
  return (
    <section className={css.view} aria-label="Report">
      <header className={css.head}>
        <h2>Report</h2>
        <span className={css.name}>{name}</span>
        <SegmentedControl size="xs" data={KINDS} value={kind} onChange={(next) => setKind(next as typeof kind)} aria-label="Kind of report" />
        <div className={css.aside}>
          {setup && !problem && <SavePdf request={{ ...place, kind, other: other && { sessionId: other.sessionId, trialId: other.trialId }, template: setup.template, comments: setup.comments, isPseudonymous }} disabled={kind === 'comparison' && !other} />}
          <Button size="compact-xs" variant="default" leftSection={<Icon name="analyse" size={13} />} onClick={() => navigate({ workspace: 'analyse', sessionId: place.sessionId, ...(place.trialId !== null && { trialId: place.trialId }) })}>
            Back to Analyse
          </Button>
        </div>
      </header>
      {problem && (
        <div className={css.problem}>
          <ProblemNote problem={problem}>
            {problem.code === 'no-consent' && (
              <Button size="compact-xs" variant="default" onClick={() => navigate({ workspace: 'library', ...(problem.subject !== undefined && { athleteId: problem.subject }) })}>
                Open the person
              </Button>
            )}
          </ProblemNote>
        </div>
      )}
      {setup && !problem && (
        <div className={css.content}>
          <ReportSettings
            kind={kind}
            template={setup.template}
            comments={setup.comments}
            question={setup.question}
            logo={setup.logo}
            others={others}
            other={other}
            sessionId={place.sessionId}
            onTemplate={(template) => keepTemplate(place, template)}
            onComments={(comments) => keepComments(place, comments)}
            onOther={setOther}
            isPseudonymous={isPseudonymous}
            onPseudonymous={setPseudonymous}
          />
          <Preview place={place} asked={{ kind, other, isPseudonymous }} template={setup.template} comments={setup.comments} hasOthers={others.length > 0} />
        </div>
      )}
    </section>
  )
}

interface PreviewProps {
  place: TrialPlace
  asked: { kind: ReportRequest['kind']; other: Other | null; isPseudonymous: boolean }
  template: ReportTemplate
  comments: ReportComments
  hasOthers: boolean
}

function Preview({ place, asked, template, comments, hasOthers }: PreviewProps) {
  const { data: report, error, isPending } = useQuery({ ...previewQuery(place, asked), placeholderData: keepPreviousData })
  const problem = error && toProblem(error)
  if (problem)
    return (
      <div className={css.problem}>
        <ProblemNote problem={problem} />
      </div>
    )
  if (asked.kind === 'comparison' && !asked.other) return <p className={css.waiting}>{hasOthers ? 'Choose what it is compared with.' : 'This person has no other trial with a movement yet.'}</p>
  if (isPending || !report) return <p className={css.waiting}>Drawing the pages …</p>
  // Whatever has been kept meanwhile: what was drawn is the same.
  const shown = { ...report, data: { ...report.data, template, comments: report.data.isPseudonymous ? {} : comments }, words: reportWords(template.language) }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by keys
    <div className={css.sheets} role="region" aria-label="Preview" tabIndex={0}>
      <div className={css.sheet} style={{ width: `${sheetMm(template.paper).width}mm` }}>
        <ReportDocument report={shown} />
      </div>
    </div>
  )
}
