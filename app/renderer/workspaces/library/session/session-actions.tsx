import { ActionIcon, Button, Tooltip } from '@mantine/core'
import type { SessionDetail } from '../../../../contract/library/sessions.ts'
import { createTrial } from '../../../engine/actions.ts'
import { moveToBin } from '../../../commands/bin.ts'
import { navigate } from '../../../navigation/navigate.ts'
import { Icon } from '../../../ui/icons.tsx'
import { attempt } from '../../../ui/toasts.ts'
import { SEEN_KINDS } from '../../../trial/trials-with-footage.ts'

export function SessionActions({ session }: { session: SessionDetail }) {
  const remove = async () => {
    if (await moveToBin('session', [session.id], session.name)) navigate({ workspace: 'library', athleteId: session.athleteId })
  }
  const isSeen = session.media.some(({ kind }) => SEEN_KINDS.includes(kind))
  return (
    <>
      {isSeen && (
        <Button leftSection={<Icon name="analyse" size={13} />} onClick={() => navigate({ workspace: 'analyse', sessionId: session.id })}>
          Open in Analyse
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<Icon name="plus" size={13} />}
        onClick={() => void attempt(() => createTrial(session.id, { name: `Trial ${session.trials.length + 1}` }))}
      >
        New trial
      </Button>
      <Tooltip label="Move the session to the bin">
        <ActionIcon aria-label={`Move ${session.name} to the bin`} onClick={() => void remove()}>
          <Icon name="bin" size={15} />
        </ActionIcon>
      </Tooltip>
    </>
  )
}
