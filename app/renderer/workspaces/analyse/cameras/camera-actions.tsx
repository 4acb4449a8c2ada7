import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { runCommand, tipOf } from '../../../commands/commands.ts'
import { useStore } from '../../../store.ts'
import { Icon, type IconName } from '../../../ui/icons.tsx'
import { hasFilm, type StageCamera } from '../../../trial/stage.ts'
import { chosenCamera, fullScreen } from '../../../trial/view.ts'
import css from '../../../trial/cameras/camera-panel.module.css'

const ITEMS: readonly (readonly [command: string, icon: IconName])[] = [
  ['camera-light', 'brightness'],
  ['camera-align', 'align'],
  ['zoom-reset', 'fit'],
]

/** The commands of one camera, where its picture is. */
export function CameraActions({ camera }: { camera: StageCamera }) {
  const alone = useStore(fullScreen) === camera.mediaId
  // Commands go to the chosen camera.
  const run = (id: string) => {
    chosenCamera.set(camera.mediaId)
    runCommand(id)
  }
  if (!hasFilm(camera)) return null
  return (
    <div className={css.actions}>
      <Tooltip label={tipOf('camera-alone')}>
        <ActionIcon aria-label={alone ? 'Show all cameras' : `Show ${camera.label} alone`} onClick={() => run('camera-alone')}>
          <Icon name={alone ? 'leaveFullScreen' : 'fullScreen'} size={14} />
        </ActionIcon>
      </Tooltip>
      <Menu>
        <Menu.Target>
          <ActionIcon aria-label={`More about camera ${camera.number} ${camera.label}`}>
            <Icon name="more" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {ITEMS.map(([id, icon]) => (
            <Menu.Item key={id} leftSection={<Icon name={icon} size={14} />} onClick={() => run(id)}>
              {tipOf(id)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
