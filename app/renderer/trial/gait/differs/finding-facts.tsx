import { ENGLISH } from '../../../../core/deviation/words/english.ts'
import type { Against } from '../../../../core/deviation/words/verdicts.ts'
import { Icon } from '../../../ui/icons.tsx'
import type { Finding } from '../lit.ts'
import { numbersOf, sizeWords, sureWords, withoutCare } from './finding-words.ts'
import css from './differs.module.css'

/** The whole of the bar: so many times the threshold. */
const BAR_SIZE = 3

/** By how much and how sure, and what to be careful about, which is never cut. `isWhole`: with its sentence and numbers. */
export const FindingFacts = ({ finding, against, isWhole }: { finding: Finding; against: Against; isWhole: boolean }) => (
  <>
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
  </>
)

const SizeBar = ({ size, words }: { size: number; words: string }) => (
  <span className={css.size}>
    <span className={css.bar}>
      <span style={{ width: `${(100 * Math.min(size, BAR_SIZE)) / BAR_SIZE}%` }} />
    </span>
    <span>{words}</span>
  </span>
)
