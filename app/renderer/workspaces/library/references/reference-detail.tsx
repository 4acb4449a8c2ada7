import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReferenceSummary } from '../../../../contract/gait/references.ts'
import { peopleWords } from '../../../../core/norms/references/people-words.ts'
import { engine } from '../../../engine/client.ts'
import { toProblem } from '../../../engine/problem.ts'
import { referenceQuery } from '../../../engine/queries.ts'
import { Icon } from '../../../ui/icons.tsx'
import { attempt } from '../../../ui/toasts.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { SaidOfFindings } from '../../../trial/gait/said-of-findings.tsx'
import { ReferenceCurves } from './curves-of-reference.tsx'
import { Provenance, ReferenceFacts } from './reference-facts.tsx'
import { KINDS } from './reference-words.ts'
import { exportReference } from './export-reference.ts'
import { removeReference } from './remove-reference.ts'
import css from './reference-detail.module.css'

/** One reference whole: whether it gives a verdict comes first. */
export function ReferenceDetail({ summary }: { summary: ReferenceSummary }) {
  const { data: reference, error } = useQuery(referenceQuery(summary.id))
  const problem = error && toProblem(error)
  const { name, kind, origin, population, band, noBand, stale } = summary
  return (
    <article className={css.detail} aria-label={name} tabIndex={0}>
      <header className={css.head}>
        <h3>{name}</h3>
        <span className={css.quiet}>
          {KINDS[kind]} of {peopleWords(population)}, {origin === 'program' ? 'comes with Stridescope' : 'of this library'}
        </span>
      </header>
      <p className={css.verdict} data-gives={band !== null}>
        <Icon name={band ? 'ready' : 'note'} size={14} />
        {band ? `Gives a verdict: its bands hold ${Math.round(100 * band.share)} % of the whole curves of such people.` : noBand}
      </p>
      {stale && (
        <p className={css.verdict} data-stale>
          <Icon name="warning" size={14} />
          Out of date. {stale.reason} {stale.remedy}
        </p>
      )}
      <div className={css.actions}>
        {stale?.canMakeAgain && (
          <Button leftSection={<Icon name="retry" size={13} />} onClick={() => void attempt(() => engine.references.makeAgain({ id: summary.id }))}>
            Make it again
          </Button>
        )}
        <Button variant="default" leftSection={<Icon name="download" size={13} />} onClick={() => void exportReference(summary.id)}>
          Export as a file
        </Button>
        {origin === 'library' && (
          <Button variant="default" leftSection={<Icon name="bin" size={13} />} onClick={() => void removeReference(summary)}>
            Remove
          </Button>
        )}
      </div>
      {problem && <ProblemNote problem={problem} />}
      <ReferenceFacts summary={summary} />
      <SaidOfFindings against={name} />
      {reference && <ReferenceCurves reference={reference} />}
      {reference && <Provenance reference={reference} />}
    </article>
  )
}
