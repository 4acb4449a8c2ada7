import { Button, Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import css from './dialog.module.css'

interface ConfirmProps {
  opened: boolean
  title: string
  action: string
  children: ReactNode
  onConfirm: () => Promise<unknown>
  onClose: () => void
}

/** For what cannot be undone; everything else just happens and offers an undo. */
export function Confirm({ opened, title, action, children, onConfirm, onClose }: ConfirmProps) {
  const [busy, setBusy] = useState(false)
  const confirm = async () => {
    setBusy(true)
    await onConfirm().finally(() => setBusy(false))
    onClose()
  }
  return (
    <Modal opened={opened} onClose={onClose} title={title} size={460} centered zIndex={300}>
      {children}
      <div className={css.foot}>
        <Button variant="default" data-autofocus onClick={onClose}>
          Keep everything
        </Button>
        <Button color="red" loading={busy} onClick={() => void confirm()}>
          {action}
        </Button>
      </div>
    </Modal>
  )
}
