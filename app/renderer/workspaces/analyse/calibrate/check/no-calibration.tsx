import { Button } from '@mantine/core'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { runCommand } from '../../../../commands/commands.ts'
import { useMay } from '../../../../engine/users.ts'
import { openCalibration } from '../open-calibration.ts'

/** There is nothing to check: what leads to something. */
export function NoCalibration() {
  const imports = useMay('measure')
  return (
    <EmptyState
      icon="calibration"
      title="Nobody knows yet where the cameras stand"
      actions={
        <>
          <Button onClick={() => openCalibration('lenses')}>Lenses from a board</Button>
          {imports && (
            <Button variant="default" onClick={() => runCommand('import-files')}>
              Import a calibration
            </Button>
          )}
        </>
      }
    >
      <p>A calibration says how each lens draws and where each camera stands. Without one, films stay flat.</p>
      <p>
        Made here, it begins with the lenses: a checkerboard or ChArUco board that was moved about before each camera. Where the cameras stand is then told by that board lying on the floor, by points of the room that were measured, or by
        somebody who walks about in the footage.
      </p>
      <p>One that another program has made is imported into the session, and counts at once.</p>
    </EmptyState>
  )
}
