import { Checkbox, Popover } from '@mantine/core'
import { useState } from 'react'
import type { EarlierSession } from '../../../../../contract/trial-gait.ts'
import { leaveOutGaitSessions } from '../../../../engine/gait.ts'
import { showDay } from '../../../../format/days.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { attempt } from '../../../../ui/toasts.ts'
import { openPlace } from '../../open-place.ts'
import css from './differs.module.css'

/** The same person's earlier sessions: which of them tell what is usual, and which do not, and why. */
export function EarlierSessions({ earlier, label }: { earlier: readonly EarlierSession[]; label: string }) {
  const [isOpen, setIsOpen] = useState(false)
  if (earlier.length === 0) return <strong>{label}</strong>
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" width={340} trapFocus returnFocus portalProps={{ target: 'main' }} transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <button type="button" className={css.earlier} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {label} <Icon name="down" size={11} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Earlier sessions">
        <p className={css.hint}>What today is held against. What has no tick is left out; each change is one undo.</p>
        <ul className={css.sessions}>
          {earlier.map((one) => (
            <li key={one.sessionId}>
              <Checkbox size="xs" label={<Label one={one} />} checked={one.state !== 'left-out'} onChange={() => toggle(earlier, one)} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

const Label = ({ one: { name, date, state, reason } }: { one: EarlierSession }) => (
  <>
    {name}, {showDay(date)}
    <span className={css.state}>{WORDS[state](reason)}</span>
  </>
)

const WORDS: Readonly<Record<EarlierSession['state'], (reason: string | null) => string>> = {
  used: () => 'part of what is usual',
  'left-out': () => 'left out by a person',
  'shape-only': (reason) => `only its shape can be compared: ${reason ?? ''}`,
  nothing: (reason) => reason ?? '',
}

function toggle(earlier: readonly EarlierSession[], { sessionId, state }: EarlierSession): void {
  const place = openPlace()
  const others = earlier.filter((one) => one.state === 'left-out' && one.sessionId !== sessionId).map((one) => one.sessionId)
  if (place) void attempt(() => leaveOutGaitSessions(place, state === 'left-out' ? others : [...others, sessionId]))
}
