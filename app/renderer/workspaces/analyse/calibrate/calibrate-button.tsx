import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { runCommand, tipOf } from '../../../commands/commands.ts'
import { Icon } from '../../../ui/icons.tsx'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import { calibrationQuery } from './calibration-query.ts'

/** In the head of the cameras; where no calibration counts yet, in words. */
export function CalibrateButton({ place }: { place: TrialPlace }) {
  const { data } = useQuery(calibrationQuery(place))
  const open = () => runCommand('calibrate')
  return (
    <Tooltip label={data && !data.counts ? 'Nobody knows yet where the cameras stand, and without that there is no 3D' : tipOf('calibrate')}>
      {data && !data.counts ? (
        <Button size="compact-xs" variant="filled" leftSection={<Icon name="calibration" size={13} />} aria-keyshortcuts="Shift+C" onClick={open}>
          Calibrate …
        </Button>
      ) : (
        <ActionIcon aria-label="Calibrate cameras" aria-keyshortcuts="Shift+C" onClick={open}>
          <Icon name="calibration" size={14} />
        </ActionIcon>
      )}
    </Tooltip>
  )
}
