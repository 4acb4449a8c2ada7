import { type Against, VERDICTS } from '../../../../../core/deviation/words/verdicts.ts'
import { useStore } from '../../../../store.ts'
import { hover, lit, type Finding } from '../lit.ts'
import { showFinding, toneOf } from '../loop-stride.ts'
import { numbersOf, sensitivityWords, sizeWords } from './finding-words.ts'
import css from './differs.module.css'

/** The whole of the bar: so many times the threshold. */
const BAR_SIZE = 3

/** One finding: its sentence, how large and how sure it is. Under the pointer it is lit in every panel; a click shows the stride in which one sees it best. */
export function FindingCard({ finding, against }: { finding: Finding; against: Against }) {
  const isSelected = useStore(lit).selected === finding
  const { title, sentence, size, confidence, doubts, verdict } = finding
  const lights = { onPointerEnter: () => hover(finding), onPointerLeave: () => hover(null), onFocus: () => hover(finding), onBlur: () => hover(null) }
  const sensitivity = sensitivityWords(finding, against)
  return (
    <button type="button" className={css.card} data-tone={toneOf(finding)} aria-pressed={isSelected} data-finding={`${finding.side} ${finding.variable}`} onClick={() => showFinding(finding)} {...lights}>
      <span className={css.edge} />
      <span className={css.words}>
        <strong>{title}</strong>
        <span className={css.sentence}>{sentence}</span>
        {size !== null && (
          <span className={css.size}>
            <span className={css.bar}>
              <span style={{ width: `${(100 * Math.min(size, BAR_SIZE)) / BAR_SIZE}%` }} />
            </span>
            <span>{sizeWords(finding)}</span>
          </span>
        )}
        <span className={css.sure}>
          <span className={css.verdict}>{VERDICTS[against][verdict]}</span>
          <span>confidence {confidence}</span>
          {sensitivity && <span>{sensitivity}</span>}
        </span>
        {isSelected && <span className={css.more}>{numbersOf(finding)}</span>}
        {isSelected && doubts.length > 0 && <span className={css.more}>Not surer because {doubts.join('; ')}.</span>}
      </span>
    </button>
  )
}
