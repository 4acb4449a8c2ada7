import type { Against } from '../../../../../core/deviation/words/verdicts.ts'
import type { Finding } from '../lit.ts'
import { FindingCard } from './finding-card.tsx'
import { bySize, groupWords, GROUPS } from './finding-words.ts'
import css from './differs.module.css'

/** Findings by verdict, the largest first; what lies within chance is folded. */
export function ListOfFindings({ deviations, against }: { deviations: readonly Finding[]; against: Against }) {
  return (
    <>
      {GROUPS.map(({ verdict, isFolded }) => {
        const own = bySize(deviations.filter((one) => one.verdict === verdict))
        if (own.length === 0) return null
        const words = groupWords(verdict, own.length, against)
        const list = (
          <ul className={css.list} aria-label={words}>
            {own.map((finding) => (
              <li key={`${finding.variable}-${finding.side}-${finding.phase}`}>
                <FindingCard finding={finding} against={against} />
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
      {deviations.length > 0 && <NoDiagnosis />}
    </>
  )
}

export const NoDiagnosis = () => <p className={css.notice}>Measured differences, not a diagnosis: what they mean is for those to say who know the person.</p>
