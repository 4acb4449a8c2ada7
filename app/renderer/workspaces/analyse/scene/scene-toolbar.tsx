import { ActionIcon, Menu, NativeSelect, Tooltip } from '@mantine/core'
import { runCommand, tipOf } from '../../../commands/commands.ts'
import type { RoomCamera } from '../../../scene/room.ts'
import { STANDPOINTS, type Standpoint } from '../../../scene/standpoints.ts'
import { useStore } from '../../../store.ts'
import { Icon } from '../../../ui/icons.tsx'
import { BY_HAND, sceneLayers, sceneView, toggleLayer, type SceneLayers } from './scene-view.ts'

const NAMES: Record<Standpoint, string> = { oblique: 'Oblique', front: 'Front', side: 'Right side', back: 'Back', top: 'Top' }
const LAYERS: readonly (readonly [layer: Exclude<keyof SceneLayers, 'follow'>, name: string])[] = [
  ['floor', 'Floor and axes'],
  ['cameras', 'Cameras'],
  ['pictures', 'Their pictures'],
]

export function SceneToolbar({ cameras }: { cameras: readonly RoomCamera[] }) {
  const view = useStore(sceneView)
  const layers = useStore(sceneLayers)
  const standpoints = STANDPOINTS.map((value) => ({ value, label: NAMES[value] }))
  const eyes = cameras.map(({ mediaId, name }) => ({ value: mediaId, label: `As ${name} sees it` }))
  const byHand = view === BY_HAND ? [{ value: BY_HAND, label: 'By hand' }] : []
  return (
    <>
      <Tooltip label={tipOf('scene-view')}>
        <NativeSelect
          aria-label="View"
          value={view}
          data={[...byHand, ...standpoints, ...eyes]}
          onChange={(event) => {
            sceneView.set(event.currentTarget.value)
            event.currentTarget.blur()
          }}
        />
      </Tooltip>
      <Tooltip label={tipOf('scene-follow')}>
        <ActionIcon aria-label="Follow the person" aria-pressed={layers.follow} color={layers.follow ? 'mint' : 'gray'} onClick={() => runCommand('scene-follow')}>
          <Icon name="person" size={14} />
        </ActionIcon>
      </Tooltip>
      <Menu closeOnItemClick={false}>
        <Menu.Target>
          <ActionIcon aria-label="What is drawn in 3D">
            <Icon name="more" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {LAYERS.map(([layer, name]) => (
            <Menu.Item key={layer} role="menuitemcheckbox" aria-checked={layers[layer]} leftSection={<Icon name={layers[layer] ? 'check' : 'empty'} size={14} />} onClick={() => toggleLayer(layer)}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
