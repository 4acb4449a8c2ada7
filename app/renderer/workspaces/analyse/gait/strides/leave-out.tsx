import { ActionIcon, Button, Popover, TextInput, Tooltip } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { Side } from '../../../../../core/body/joints.ts'
import { excludeGaitStride } from '../../../../engine/gait.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { attempt } from '../../../../ui/toasts.ts'
import { openPlace } from '../../../../trial/open-place.ts'
import type { StrideRow } from './stride-rows.ts'
import css from './strides.module.css'

const USUAL = ['stumbled', 'looked round or was spoken to', 'not at the usual speed', 'points are wrong here'] as const

/** Leaves a stride out of all means, with a reason, or lets it count again. */
export function LeaveOut({ row: { place, fromUs, toUs, leftOut, isByPerson }, side }: { row: StrideRow; side: Side }) {
  const [isOpen, setIsOpen] = useState(false)
  const decide = (reason: string | null) => {
    setIsOpen(false)
    const open = openPlace()
    if (open) void attempt(() => excludeGaitStride(open, { side, fromS: fromUs / 1e6, toS: toUs / 1e6, reason }))
  }
  if (leftOut !== null && !isByPerson) return null
  const name = `stride ${place + 1}, ${side}`
  if (isByPerson)
    return (
      <Tooltip label="It counts again">
        <ActionIcon size="xs" variant="subtle" color="gray" aria-label={`Count ${name} again`} onClick={() => decide(null)}>
          <Icon name="undo" size={12} />
        </ActionIcon>
      </Tooltip>
    )
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="left" width={290} trapFocus returnFocus portalProps={{ target: 'main' }} transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <ActionIcon size="xs" variant="subtle" color="gray" aria-label={`Leave out ${name}`} title="Leave it out of all means …" onClick={() => setIsOpen(!isOpen)}>
          <Icon name="cross" size={12} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Leave out ${name}`}>
        <Why onWhy={decide} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Why({ onWhy }: { onWhy: (reason: string) => void }) {
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') onWhy(reason.trim())
  }
  return (
    <form className={css.reasons} onSubmit={submit}>
      <p>Why is it no part of the means? The reason is kept with it.</p>
      <div>
        {USUAL.map((usual) => (
          <Button key={usual} size="compact-xs" variant="default" onClick={() => onWhy(usual)}>
            {usual}
          </Button>
        ))}
      </div>
      <TextInput aria-label="Reason" placeholder="another reason" maxLength={500} data-autofocus value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
      <Button type="submit" size="compact-sm" disabled={reason.trim() === ''}>
        Leave it out
      </Button>
    </form>
  )
}
