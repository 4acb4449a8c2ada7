import { ActionIcon, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Media } from '../../../../contract/library/media.ts'
import { routes } from '../../../../contract/routes.ts'
import { moveToBin } from '../../../commands/bin.ts'
import { moveMedia } from '../../../engine/actions.ts'
import { sessionQuery } from '../../../engine/queries.ts'
import { useMay } from '../../../engine/users.ts'
import { open } from '../../../frame/overlay.ts'
import { Icon } from '../../../ui/icons.tsx'
import { attempt } from '../../../ui/toasts.ts'
import { openFootage } from './open-footage.ts'
import { prepareAgain } from './prepare-again.ts'

export function FileMenu({ file }: { file: Media }) {
  const mayTakeOut = useMay('report')
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={`More about ${file.name}`}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="note" size={14} />} onClick={() => open({ name: 'file', mediaId: file.id })}>
          Details
        </Menu.Item>
        {file.fileCount === 1 && mayTakeOut && (
          <Menu.Item component="a" href={routes.original(file.id)} download={file.name} leftSection={<Icon name="download" size={14} />}>
            Download original
          </Menu.Item>
        )}
        {file.kind === 'footage' && (
          <Menu.Item leftSection={<Icon name="analyse" size={14} />} onClick={() => openFootage(file)}>
            Open in Analyse
          </Menu.Item>
        )}
        {file.kind === 'footage' && (
          <Menu.Item leftSection={<Icon name="retry" size={14} />} onClick={() => void prepareAgain(file)}>
            Prepare again
          </Menu.Item>
        )}
        <MoveItems file={file} />
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="bin" size={14} />} onClick={() => void moveToBin('media', [file.id], file.name)}>
          Move to the bin
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function MoveItems({ file }: { file: Media }) {
  const { data: session } = useQuery(sessionQuery(file.sessionId))
  const places = [...(session?.trials ?? []).map(({ id, name }) => ({ id: id as string | null, name })), { id: null, name: 'the whole session' }]
  return (
    <>
      <Menu.Divider />
      {places
        .filter(({ id }) => id !== file.trialId)
        .map(({ id, name }) => (
          <Menu.Item key={id ?? 'session'} leftSection={<Icon name="right" size={14} />} onClick={() => void attempt(() => moveMedia([file], id))}>
            Move to {name}
          </Menu.Item>
        ))}
    </>
  )
}
