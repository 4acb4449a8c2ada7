import { Tooltip } from '@mantine/core'
import type { Against } from '../../../../../core/deviation/words/verdicts.ts'
import { useStore } from '../../../../store.ts'
import { hover, lit, type Finding } from '../../../../trial/gait/lit.ts'
import { showFinding, toneOf } from '../../../../trial/gait/show-finding.ts'
import { FindingFacts } from '../../../../trial/gait/differs/finding-facts.tsx'
import { withoutCare } from '../../../../trial/gait/differs/finding-words.ts'
import css from '../../../../trial/gait/differs/differs.module.css'

interface FindingCardProps {
  finding: Finding
  against: Against
  /** With its whole sentence. */
  isWhole: boolean
}

/**
 * One finding: what, where, by how much and how sure, and what to be careful about, which is never cut.
 * Under the pointer it is lit in every panel; a click shows the stride in which one sees it best.
 */
export function FindingCard({ finding, against, isWhole }: FindingCardProps) {
  const isSelected = useStore(lit).selected === finding
  const lights = { onPointerEnter: () => hover(finding), onPointerLeave: () => hover(null), onFocus: () => hover(finding), onBlur: () => hover(null) }
  return (
    <Tooltip label={withoutCare(finding)} disabled={isWhole} position="left" multiline w={340}>
      <button type="button" className={css.card} data-tone={toneOf(finding)} aria-pressed={isSelected} data-finding={`${finding.side} ${finding.variable}`} onClick={() => showFinding(finding)} {...lights}>
        <span className={css.edge} />
        <span className={css.words}>
          <strong>{finding.title}</strong>
          <FindingFacts finding={finding} against={against} isWhole={isWhole} />
        </span>
      </button>
    </Tooltip>
  )
}
