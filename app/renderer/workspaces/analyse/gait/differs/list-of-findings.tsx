import { useState } from 'react'
import { asksForALook } from '../../../../../core/deviation/deviation.ts'
import type { Against } from '../../../../../core/deviation/words/verdicts.ts'
import { useStore } from '../../../../store.ts'
import { useTallWindow } from '../../../../ui/use-window-size.ts'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import { lit, type Finding } from '../../../../trial/gait/lit.ts'
import { DecidedLine } from './decided-line.tsx'
import { FindingCard } from './finding-card.tsx'
import { bySize, groupWords, GROUPS, inOrder } from '../../../../trial/gait/differs/finding-words.ts'
import css from '../../../../trial/gait/differs/differs.module.css'

/** Told whole where the window has room for them. */
const MOST_WHOLE = 4

interface ListOfFindingsProps {
  deviations: readonly Finding[]
  against: Against
  /** Whose findings stand in the queue of Review, where these do. */
  inQueue?: TrialPlace
}

/** Findings by verdict, the largest first, of which the first is told whole, in a tall window the first few, and what was chosen; what lies within chance is folded. */
export function ListOfFindings({ deviations, against, inQueue }: ListOfFindingsProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const { selected } = useStore(lit)
  // What has been opened stays so: else choosing another would pull it from under the pointer.
  if (selected && !opened.has(keyOf(selected))) setOpened(new Set([...opened, keyOf(selected)]))
  const whole = inOrder(deviations.filter(asksForALook)).slice(0, useTallWindow() ? MOST_WHOLE : 1)
  return (
    <>
      {GROUPS.map(({ verdict, isFolded }) => {
        const own = bySize(deviations.filter((one) => one.verdict === verdict))
        if (own.length === 0) return null
        const words = groupWords(verdict, own.length, against)
        const list = (
          <ul className={css.list} aria-label={words}>
            {own.map((finding) => (
              <li key={keyOf(finding)}>
                <FindingCard finding={finding} against={against} isWhole={whole.includes(finding) || opened.has(keyOf(finding))} />
                {inQueue && <DecidedLine finding={finding} place={inQueue} />}
              </li>
            ))}
          </ul>
        )
        return isFolded ? (
          <details key={verdict} className={css.folded}>
            <summary>{words}</summary>
            {list}
          </details>
        ) : (
          <div key={verdict}>{list}</div>
        )
      })}
    </>
  )
}

const keyOf = ({ variable, side, phase }: Finding): string => `${variable}-${side}-${phase}`
