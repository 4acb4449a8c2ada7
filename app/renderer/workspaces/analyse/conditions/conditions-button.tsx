import { ActionIcon, Button, Popover, Tooltip } from '@mantine/core'
import type { SessionDetail } from '../../../../contract/library/sessions.ts'
import { createStore, useStore } from '../../../store.ts'
import { Icon } from '../../../ui/icons.tsx'
import { conditionsInWords } from '../../../format/conditions-in-words.ts'
import { TrialConditions } from '../../library/session/trial-conditions.tsx'
import css from './conditions.module.css'

const opened = createStore(false)
const toggle = () => opened.set((now) => !now)

/** Under which conditions the open trial was recorded, and whether it counts. Of files in no trial nobody can state anything. */
export function ConditionsButton({ session, trialId }: { session: SessionDetail; trialId: string | null }) {
  const isOpened = useStore(opened)
  const trial = session.trials.find(({ id }) => id === trialId)
  if (!trial) return null
  return (
    <Popover opened={isOpened} onChange={opened.set} position="bottom-end" width={420} trapFocus returnFocus portalProps={{ target: 'main' }} transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Tooltip label={conditionsInWords(trial)}>
          {trial.standing === 'rejected' ? (
            <Button size="compact-xs" variant="default" aria-expanded={isOpened} leftSection={<Icon name="warning" size={13} />} onClick={toggle}>
              Rejected
            </Button>
          ) : (
            <ActionIcon aria-label="Conditions" aria-expanded={isOpened} onClick={toggle}>
              <Icon name="note" size={14} />
            </ActionIcon>
          )}
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Conditions of ${trial.name}`} className={css.card ?? ''}>
        <TrialConditions trial={trial} />
      </Popover.Dropdown>
    </Popover>
  )
}
