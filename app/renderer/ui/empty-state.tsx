import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'
import css from './empty-state.module.css'

interface EmptyStateProps {
  icon: IconName
  title: string
  /** 2 where no other heading stands between it and the page's. */
  level?: 2 | 3
  children?: ReactNode
  actions?: ReactNode
}

/** Says what belongs here and how it gets here. */
export function EmptyState({ icon, title, level = 3, children, actions }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={css.empty}>
      <Icon name={icon} size={30} className={css.icon} />
      <Heading>{title}</Heading>
      {children && <div className={css.text}>{children}</div>}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  )
}
