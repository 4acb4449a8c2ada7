import type { Finding } from '../../../../contract/review/review.ts'
import { againstOf } from '../../../../core/deviation/words/verdicts.ts'
import { MEANT_FOR } from '../../../../core/pose/embedded-model.ts'
import { useStore } from '../../../store.ts'
import differs from '../../../trial/gait/differs/differs.module.css'
import { FindingFacts } from '../../../trial/gait/differs/finding-facts.tsx'
import { toneOf } from '../../../trial/gait/show-finding.ts'
import { shownGait } from '../../../trial/gait/shown-gait.ts'
import { shownSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'
import { useMaker } from '../../../trial/use-maker.ts'
import { deviationNow } from './use-loop.ts'
import css from './look.module.css'

/** The sentence, and how sure it is. */
export function FindingWords({ finding }: { finding: Finding }) {
  const { deviation, against } = finding
  return (
    <article className={css.words} aria-label="What was found">
      <div className={`${differs.words} ${differs.facts} ${css.told}`} data-tone={toneOf(deviation)}>
        <FindingFacts finding={deviation} against={againstOf(against)} isWhole />
        <span className={differs.more}>against {against.name}</span>
      </div>
      <ForTrying />
      <Otherwise finding={finding} />
    </article>
  )
}

/** Of the model that saw the person, where it is for trying the program alone. */
function ForTrying() {
  const { model } = useMaker(useStore(shownSkeleton)?.analysis?.model)
  return model?.state === 'embedded' && <p className={css.meant}>{`Keypoints by ${model.name}: ${MEANT_FOR}.`}</p>
}

/** Where the pictures are not of the gait in which it was found. */
function Otherwise({ finding }: { finding: Finding }) {
  const shown = useStore(shownGait)
  if (finding.state === 'gone') return <p className={css.otherwise}>The newest analysis does not find this any more: words and numbers are those of the one that did, the pictures those of now.</p>
  if (shown && shown.trialGait.id !== finding.gaitId && !deviationNow(finding, shown)) return <p className={css.otherwise}>The trial is being worked out anew: the pictures may not show this finding.</p>
  return null
}
