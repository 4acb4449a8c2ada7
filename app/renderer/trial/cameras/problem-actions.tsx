import { Button } from '@mantine/core'
import { prepareFootage } from '../prepare-footage.ts'
import type { StageCamera } from '../stage.ts'
import { openAgain } from '../../player/use-films.ts'

/** What one can do about a film that cannot be shown. */
export function ProblemActions({ camera }: { camera: StageCamera }) {
  return (
    <>
      {camera.playable && (
        <Button variant="default" onClick={openAgain}>
          Try again
        </Button>
      )}
      <Button variant="default" onClick={() => void prepareFootage(camera)}>
        Prepare again
      </Button>
    </>
  )
}
