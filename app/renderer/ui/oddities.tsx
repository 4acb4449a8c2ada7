import type { Media } from '../../contract/library/media.ts'
import { Icon } from './icons.tsx'
import { ODDITY } from './kinds.ts'
import css from './oddities.module.css'

type Oddity = Media['oddities'][number]
const LEVELS = ['error', 'warning', 'note'] as const

/** What is odd about a file or a set of files, the worst first. */
export function Oddities({ list }: { list: readonly Oddity[] }) {
  if (list.length === 0) return null
  const sorted = LEVELS.flatMap((level) => list.filter((oddity) => oddity.level === level))
  return (
    <ul className={css.list}>
      {sorted.map((oddity, index) => (
        <li key={`${oddity.code}-${index}`} data-level={oddity.level}>
          <Icon name={ODDITY[oddity.level].icon} size={14} />
          <div>
            <span className={css.level}>{ODDITY[oddity.level].word}: </span>
            {oddity.message}
            {oddity.hint && <span className={css.hint}> {oddity.hint}</span>}
          </div>
        </li>
      ))}
    </ul>
  )
}
