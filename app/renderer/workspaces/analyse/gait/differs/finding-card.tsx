import { Tooltip } from '@mantine/core'
import { ENGLISH } from '../../../../../core/deviation/words/english.ts'
import type { Against } from '../../../../../core/deviation/words/verdicts.ts'
import { useStore } from '../../../../store.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { hover, lit, type Finding } from '../lit.ts'
import { showFinding, toneOf } from '../show-finding.ts'
import { numbersOf, sizeWords, sureWords, withoutCare } from './finding-words.ts'
import css from './differs.module.css'

/** The whole of the bar: so many times the threshold. */
const BAR_SIZE = 3

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
          {isWhole && <span className={css.sentence}>{withoutCare(finding)}</span>}
          {isWhole && finding.size !== null && <SizeBar size={finding.size} words={sizeWords(finding)} />}
          <span className={css.sure}>
            {sureWords(finding, against, isWhole).map((part, place) => (
              <span key={part} className={place === 0 ? css.verdict : undefined}>
                {part}
              </span>
            ))}
          </span>
          {finding.doubts.length > 0 && (
            <span className={css.care}>
              <Icon name="warning" size={13} />
              <span>{ENGLISH.care(finding.doubts)}</span>
            </span>
          )}
          {isWhole && <span className={css.more}>{numbersOf(finding, against)}</span>}
        </span>
      </button>
    </Tooltip>
  )
}

const SizeBar = ({ size, words }: { size: number; words: string }) => (
  <span className={css.size}>
    <span className={css.bar}>
      <span style={{ width: `${(100 * Math.min(size, BAR_SIZE)) / BAR_SIZE}%` }} />
    </span>
    <span>{words}</span>
  </span>
)
