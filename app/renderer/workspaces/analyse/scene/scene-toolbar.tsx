import { ActionIcon, Menu, NativeSelect, Tooltip } from '@mantine/core'
import { runCommand, tipOf } from '../../../commands/commands.ts'
import type { RoomCamera } from '../../../scene/room.ts'
import { STANDPOINTS, type Standpoint } from '../../../scene/standpoints.ts'
import { useStore } from '../../../store.ts'
import hidden from '../../../ui/hidden.module.css'
import { Icon } from '../../../ui/icons.tsx'
import { GhostButton } from '../ghost/ghost-button.tsx'
import { smoothingOpened } from '../../../trial/smoothing/smoothing.ts'
import { BY_HAND, measuring, sceneLayers, sceneView, toggleLayer, type SceneLayers } from '../../../trial/scene/scene-view.ts'

const NAMES: Record<Standpoint, string> = { oblique: 'Oblique', front: 'Front', side: 'Right side', back: 'Back', top: 'Top' }
const LAYERS: readonly (readonly [layer: Exclude<keyof SceneLayers, 'follow'>, name: string])[] = [
  ['floor', 'Floor and axes'],
  ['cameras', 'Cameras'],
  ['pictures', 'Their pictures'],
  ['bones', 'Bones and joints'],
  ['body', 'Body shape, not measured'],
  ['trails', 'Trails of the last second'],
  ['velocities', 'Velocities, 12 cm for 1 m/s'],
  ['centre', 'Centre of mass and its way, estimated'],
  ['ellipsoids', 'Where points are with 95 %'],
  ['arrows', 'Arrows to the ghost’s joints, from 1 cm'],
  ['heat', 'Limbs by how much they deviate'],
  ['forces', 'Force plates, and their force: 1 m for 1000 N'],
]

interface SceneToolbarProps {
  cameras: readonly RoomCamera[]
  /** Raw points are there. */
  canSmooth: boolean
  onPicture: () => void
}

export function SceneToolbar({ cameras, canSmooth, onPicture }: SceneToolbarProps) {
  const view = useStore(sceneView)
  const isSmoothing = useStore(smoothingOpened)
  const isMeasuring = useStore(measuring)
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
      <GhostButton />
      <Tooltip label={tipOf('scene-follow')}>
        <ActionIcon aria-label="Follow the person" aria-pressed={layers.follow} color={layers.follow ? 'mint' : 'gray'} onClick={() => runCommand('scene-follow')}>
          <Icon name="person" size={14} />
        </ActionIcon>
      </Tooltip>
      {canSmooth && (
        <Tooltip label={tipOf('smoothing')}>
          <ActionIcon aria-label="Smoothing" aria-pressed={isSmoothing} color={isSmoothing ? 'mint' : 'gray'} onClick={() => runCommand('smoothing')}>
            <Icon name="curve" size={14} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={tipOf('scene-measure')}>
        <ActionIcon aria-label="Measure" aria-pressed={isMeasuring} color={isMeasuring ? 'mint' : 'gray'} onClick={() => runCommand('scene-measure')}>
          <Icon name="fit" size={14} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Keep as a picture">
        <ActionIcon aria-label="Keep 3D as a picture" onClick={onPicture}>
          <Icon name="photo" size={14} />
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
            <Menu.Item key={layer} leftSection={<Icon name={layers[layer] ? 'check' : 'empty'} size={14} />} onClick={() => toggleLayer(layer)}>
              {name}
              <span className={hidden.hidden}>{layers[layer] ? ', drawn' : ', not drawn'}</span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
