import type { Finding } from '../lit.ts'
import { FindingCard } from './finding-card.tsx'
import { bySize, GROUPS } from './finding-words.ts'
import css from './differs.module.css'

/** Findings by verdict, the largest first; what lies within chance is folded. */
export function ListOfFindings({ deviations }: { deviations: readonly Finding[] }) {
  return (
    <>
      {GROUPS.map(({ verdict, isFolded, words }) => {
        const own = bySize(deviations.filter((one) => one.verdict === verdict))
        if (own.length === 0) return null
        const list = (
          <ul className={css.list} aria-label={words(own.length)}>
            {own.map((finding) => (
              <li key={`${finding.variable}-${finding.side}-${finding.phase}`}>
                <FindingCard finding={finding} />
              </li>
            ))}
          </ul>
        )
        return isFolded ? (
          <details key={verdict} className={css.folded}>
            <summary>{words(own.length)}</summary>
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
