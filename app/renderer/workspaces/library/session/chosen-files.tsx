import { Button, Menu } from '@mantine/core'
import type { Media } from '../../../../contract/library/media.ts'
import type { Trial } from '../../../../contract/library/trials.ts'
import { moveToBin } from '../../../commands/bin.ts'
import { moveMedia } from '../../../engine/actions.ts'
import { count } from '../../../format/amounts.ts'
import { Icon } from '../../../ui/icons.tsx'
import { attempt } from '../../../ui/toasts.ts'
import css from './chosen-files.module.css'

interface ChosenFilesProps {
  files: readonly Media[]
  trials: readonly Trial[]
  onDone: () => void
}

/** What can be done with several files at once. */
export function ChosenFiles({ files, trials, onDone }: ChosenFilesProps) {
  const moveTo = async (trialId: string | null) => {
    await attempt(() => moveMedia(files, trialId))
    onDone()
  }
  const remove = async () => {
    const what = files.length === 1 ? (files[0]?.name ?? '') : count(files.length, 'file')
    if (await moveToBin('media', files.map(({ id }) => id), what)) onDone()
  }
  return (
    <div className={css.bar} role="toolbar" aria-label="Chosen files">
      <span role="status">{count(files.length, 'file')} chosen</span>
      <Menu position="top-end">
        <Menu.Target>
          <Button variant="default" rightSection={<Icon name="down" size={12} />}>
            Move to
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {trials.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => void moveTo(id)}>
              {name}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => void moveTo(null)}>The whole session</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" leftSection={<Icon name="bin" size={13} />} onClick={() => void remove()}>
        Move to the bin
      </Button>
      <Button variant="subtle" color="gray" onClick={onDone}>
        Choose none
      </Button>
    </div>
  )
}
