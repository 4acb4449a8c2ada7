import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'
import css from './empty-state.module.css'

interface EmptyStateProps {
  icon: IconName
  title: string
  children?: ReactNode
  actions?: ReactNode
}

/** Says what belongs here and how it gets here. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      <Icon name={icon} size={30} className={css.icon} />
      <h3>{title}</h3>
      {children && <div className={css.text}>{children}</div>}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
  )
}
