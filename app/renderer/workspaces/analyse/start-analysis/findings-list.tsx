import { Button } from '@mantine/core'
import { count } from '../../../format/amounts.ts'
import { Icon } from '../../../ui/icons.tsx'
import { ODDITY } from '../../../ui/kinds.ts'
import { Mark } from '../../../ui/mark.tsx'
import type { PreflightFinding, Remedy } from './check.ts'
import { findingGroups, type FindingGroup } from './remedies.ts'
import css from './findings-list.module.css'

interface FindingsListProps {
  findings: readonly PreflightFinding[]
  isChecking: boolean
  onApply: (remedies: readonly Remedy[]) => void
}

const LEVELS = [
  ['error', 'Nothing can be computed'],
  ['warning', 'The result may be wrong'],
  ['note', 'Good to know'],
] as const

/** What disagrees, the gravest first, each with what would put it right. */
export function FindingsList({ findings, isChecking, onApply }: FindingsListProps) {
  return (
    <section className={css.section} aria-label="What disagrees" aria-busy={isChecking}>
      <h3>
        Before anything is computed <span role="status">{isChecking ? 'Looking …' : summary(findings)}</span>
      </h3>
      {findings.length === 0 && <Mark icon="ready" tone="good" word="Films and calibration agree." />}
      {LEVELS.map(([level, title]) => {
        const ofLevel = findings.filter((finding) => finding.level === level)
        if (ofLevel.length === 0) return null
        return (
          <div key={level} className={css.level} data-level={level}>
            <h4>
              <Icon name={ODDITY[level].icon} size={14} /> {title}
            </h4>
            <ul className={css.list}>
              {findingGroups(ofLevel).map((group) => (
                <Group key={group.findings.map(({ code, subject }) => code + subject).join()} group={group} isChecking={isChecking} onApply={onApply} />
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

function summary(findings: readonly PreflightFinding[]): string {
  const parts = LEVELS.map(([level]) => [findings.filter((finding) => finding.level === level).length, level] as const)
  return parts.filter(([number]) => number > 0).map(([number, level]) => count(number, level)).join(', ')
}

type GroupProps = { group: FindingGroup } & Pick<FindingsListProps, 'isChecking' | 'onApply'>

function Group({ group: { findings, together }, isChecking, onApply }: GroupProps) {
  const isNote = findings[0]!.level === 'note'
  const hints = [...new Set(findings.flatMap(({ hint }) => hint ?? []))]
  const apply = (remedies: readonly Remedy[]) => () => !isChecking && onApply(remedies)
  return (
    <li className={css.group}>
      {findings.map(({ subject, message, readings }) => (
        <div key={subject + message}>
          <p>{message}</p>
          <div className={css.readings}>
            {readings.map(({ label, remedy }) =>
              together.length > 0 ? <Aside key={label} words={`Only for ${subject}: ${label}`} onApply={apply([remedy])} /> : <Apply key={label} isNote={isNote} words={`Apply: ${label}`} onApply={apply([remedy])} />,
            )}
          </div>
        </div>
      ))}
      {hints.map((hint) => (
        <p key={hint} className={css.hint}>
          {hint}
        </p>
      ))}
      <div className={css.readings}>
        {together.map(({ label, remedies }) => (
          <Apply key={label} isNote={isNote} words={`Apply to all ${remedies.length}: ${label}`} onApply={apply(remedies)} />
        ))}
      </div>
    </li>
  )
}

interface ApplyProps {
  isNote: boolean
  words: string
  onApply: () => void
}

/** What only is good to know may wait: the focus goes to what may make the result wrong. */
function Apply({ isNote, words, onApply }: ApplyProps) {
  return (
    <Button data-autofocus={isNote ? undefined : true} size="compact-xs" variant="light" classNames={{ root: css.apply ?? '', label: css.words ?? '' }} onClick={onApply}>
      {words}
    </Button>
  )
}

/** For one of several that could be put right together. */
function Aside({ words, onApply }: Omit<ApplyProps, 'isNote'>) {
  return (
    <button type="button" className={css.aside} onClick={onApply}>
      {words}
    </button>
  )
}
