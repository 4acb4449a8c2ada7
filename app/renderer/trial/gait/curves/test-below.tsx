import type { Side } from '../../../../core/body/joints.ts'
import { TStrip } from '../../../charts/t-strip.tsx'
import { useChoice } from '../../../engine/choices.ts'
import { angleName } from '../../../format/angle-words.ts'
import { testShownChoice } from '../choices.ts'
import type { ShownGait } from '../shown-gait.ts'
import css from './curves.module.css'
import { SIDE_COLOURS } from './follow-playhead.ts'
import { clusterWords, shownTest, whatIsTested } from './waveform-test.ts'

/** The test along one curve, below its chart; where there is none, why. */
export function TestBelow({ shown, side, angle }: { shown: ShownGait; side: Side; angle: string }) {
  const { how } = shown
  const [isShown, setShown] = useChoice(testShownChoice)
  const told = shownTest(shown.trialGait, how, side, angle)
  if (!told) return null
  const { test, words, found } = told
  return (
    <div className={css.test}>
      {isShown && test && how !== 'picked' && (
        <TStrip
          label={`SPM of ${angleName(angle).toLowerCase()}, ${side}: ${words}; ${found}`}
          t={test.t.map((value) => value ?? Number.NaN)}
          level={test.level}
          clusters={test.clusters.map((one) => ({ from: one.fromPercent, to: one.toPercent, words: clusterWords(one, how) }))}
          colour={SIDE_COLOURS[side]}
        />
      )}
      <button type="button" className={css.tested} data-untested={!test} aria-expanded={isShown} title={test ? `${found}. ${words}. ${whatIsTested(shown.trialGait, how, [side], angle) ?? ''} One curve alone: of twenty in which nothing has changed, one is over it by chance.` : words} onClick={() => setShown(!isShown)}>
        {test ? (
          <>
            <strong>SPM</strong> {found}
          </>
        ) : (
          words
        )}
      </button>
    </div>
  )
}

/** Once, below the curves of both sides. */
export function WhatIsTested({ shown, sides, angle }: { shown: ShownGait; sides: readonly Side[]; angle: string }) {
  const { how } = shown
  const words = whatIsTested(shown.trialGait, how, sides, angle)
  return words && <p className={css.counts}>{words}</p>
}
