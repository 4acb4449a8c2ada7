import type { ReactNode } from 'react'
import type { Problem } from '../../core/problem.ts'
import { Icon } from './icons.tsx'
import css from './problem-note.module.css'

interface ProblemNoteProps {
  problem: Problem
  /** What one can do right here. */
  children?: ReactNode
}

export function ProblemNote({ problem, children }: ProblemNoteProps) {
  return (
    <div className={css.note} role="alert">
      <Icon name="error" className={css.icon} />
      <div className={css.text}>
        <strong>{problem.message}</strong>
        {problem.hint && <p>{problem.hint}</p>}
        {children && <div className={css.actions}>{children}</div>}
      </div>
    </div>
  )
}
