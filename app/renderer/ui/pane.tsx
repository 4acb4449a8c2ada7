import type { ReactNode } from 'react'
import css from './pane.module.css'

interface PaneProps {
  title: ReactNode
  /** Beside the title: counts, actions. */
  aside?: ReactNode
  label: string
  children: ReactNode
}

export function Pane({ title, aside, label, children }: PaneProps) {
  return (
    <section className={css.pane} aria-label={label}>
      <header className={css.head}>
        <h2>{title}</h2>
        {aside && <div className={css.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  )
}
