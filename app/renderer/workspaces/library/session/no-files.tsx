import { Button } from '@mantine/core'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { chooseFiles } from '../import/import-flow.ts'

export function NoFiles() {
  return (
    <EmptyState
      icon="import"
      title="No files in this session yet"
      actions={
        <>
          <Button onClick={() => void chooseFiles('files')}>Import files</Button>
          <Button variant="default" onClick={() => void chooseFiles('folder')}>
            Import a folder
          </Button>
        </>
      }
    >
      <p>Drop the footage of all cameras here, together with their calibration. Sensor, C3D and keypoint files belong here as well.</p>
    </EmptyState>
  )
}
