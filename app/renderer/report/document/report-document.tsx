/** A report: the same in the window and on paper. */
import type { ComponentType } from 'react'
import type { ReportSection } from '../../../contract/review/report.ts'
import { contentWidthMm } from '../../../core/report/paper.ts'
import { Clinical } from './clinical.tsx'
import { Comparison } from './comparison.tsx'
import { Consistency } from './consistency.tsx'
import { Curves } from './curves.tsx'
import { Decisions } from './decisions.tsx'
import { Findings } from './findings.tsx'
import { Head } from './head.tsx'
import { Methods } from './methods.tsx'
import { Parameters } from './parameters.tsx'
import { Profile } from './profile.tsx'
import { Quality } from './quality.tsx'
import type { PartProps, Report } from './report.ts'
import css from './report-document.module.css'
import { Summary } from './summary.tsx'
import { Within } from './within.tsx'

const PARTS: Readonly<Record<ReportSection, ComponentType<PartProps>>> = { findings: Findings, clinical: Clinical, comparison: Comparison, profile: Profile, parameters: Parameters, curves: Curves, consistency: Consistency, within: Within, decisions: Decisions, quality: Quality, methods: Methods }

export function ReportDocument({ report }: PartProps) {
  const { data, words } = report
  return (
    <article className={css.report} lang={words.tag} style={{ width: `${contentWidthMm(data.template.paper)}mm` }}>
      {data.kind === 'summary' ? (
        <Summary report={report} />
      ) : (
        <>
          <Head report={report} />
          {data.template.sections.filter(({ id, isShown }) => isShown && hasIt(id, report)).map(({ id }) => (
            <Section key={id} id={id} report={report} />
          ))}
        </>
      )}
    </article>
  )
}

/** What there is nothing of has no heading either. */
function hasIt(id: ReportSection, { data, trials: [{ trial }] }: Report): boolean {
  if (id === 'comparison') return data.kind === 'comparison'
  return id !== 'clinical' || trial.clinical !== null
}

function Section({ id, report }: PartProps & { id: ReportSection }) {
  const Part = PARTS[id]
  const comment = report.data.comments[id]
  return (
    <section className={css.section} data-section={id}>
      <h2>{report.words.sections[id]}</h2>
      {comment && <p className={css.comment}>{comment}</p>}
      <Part report={report} />
    </section>
  )
}
