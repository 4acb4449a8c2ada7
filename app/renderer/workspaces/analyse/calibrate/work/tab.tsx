import type { FormEvent, ReactNode } from 'react'
import css from './tab.module.css'

interface TabProps {
  label: string
  /** What it does and what it needs, in a sentence or two. */
  about: string
  /** What is chosen. */
  fields: ReactNode
  onStart: () => void
  /** The button that starts it, and why it cannot be. */
  foot: ReactNode
  /** What came of it. */
  children: ReactNode
}

/** What is chosen beside what came of it; on a narrow window above it. */
export function Tab({ label, about, fields, onStart, foot, children }: TabProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onStart()
  }
  return (
    <div className={css.tab}>
      <form className={css.form} aria-label={label} onSubmit={submit}>
        <p className={css.about}>{about}</p>
        {fields}
        <div className={css.foot}>{foot}</div>
      </form>
      {/* Longer than the window at times, and then scrolled by keys too. */}
      <div className={css.result} tabIndex={0} role="group" aria-label="What came of it">
        {children}
      </div>
    </div>
  )
}
