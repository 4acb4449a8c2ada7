import { ActionIcon, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { historyQuery } from '../engine/queries.ts'
import { useStore } from '../store.ts'
import { Icon, type IconName } from './icons.tsx'
import { dismiss, toasts, type Toast } from './toasts.ts'
import css from './toast-list.module.css'

const ICONS: Record<Toast['tone'], IconName> = { done: 'check', note: 'note', problem: 'error' }
const SHOWN_MS = 5_000
/** Time to read a hint or to think about an undo. */
const SHOWN_LONG_MS = 10_000

export function ToastList() {
  const list = useStore(toasts)
  return (
    <section className={css.list} aria-label="Messages" aria-live="polite">
      {list.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function useStillReverts({ reverts }: Toast): boolean {
  const { data: history } = useQuery(historyQuery())
  if (!reverts) return true
  return 'undo' in reverts ? history?.undo === reverts.undo : history?.redo === reverts.redo
}

function ToastCard({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false)
  const close = () => dismiss(toast.id)
  const standing = useStillReverts(toast)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismiss(toast.id), toast.hint || toast.action ? SHOWN_LONG_MS : SHOWN_MS)
    return () => clearTimeout(timer)
  }, [held, toast])
  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false), onFocus: () => setHeld(true), onBlur: () => setHeld(false) }
  return (
    <div className={css.toast} data-tone={toast.tone} role={toast.tone === 'problem' ? 'alert' : 'status'} {...hold}>
      <Icon name={ICONS[toast.tone]} className={css.icon} />
      <div className={css.text}>
        <p>{toast.text}</p>
        {toast.hint && <p className={css.hint}>{toast.hint}</p>}
      </div>
      {toast.action && standing && (
        <Button
          variant="light"
          onClick={() => {
            close()
            toast.action?.run()
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <ActionIcon aria-label="Dismiss" onClick={close}>
        <Icon name="cross" size={12} />
      </ActionIcon>
    </div>
  )
}
