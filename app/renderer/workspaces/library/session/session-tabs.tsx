import type { KeyboardEvent } from 'react'
import css from './session-tabs.module.css'

const TABS = [
  ['session', 'Session'],
  ['person', 'Person'],
] as const
export type SessionTab = (typeof TABS)[number][0]

interface SessionTabsProps {
  tab: SessionTab
  onTab: (tab: SessionTab) => void
}

export function SessionTabs({ tab, onTab }: SessionTabsProps) {
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    const other = tab === 'session' ? 'person' : 'session'
    onTab(other)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${other}"]`)?.focus()
  }
  return (
    <span role="tablist" aria-label="Details of" className={css.tabs} onKeyDown={press}>
      {TABS.map(([name, label]) => (
        <button key={name} type="button" role="tab" data-tab={name} aria-selected={name === tab} tabIndex={name === tab ? 0 : -1} onClick={() => onTab(name)}>
          {label}
        </button>
      ))}
    </span>
  )
}
