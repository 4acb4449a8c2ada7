import { Coming } from '../coming.tsx'

export function AnalyseWorkspace() {
  return (
    <Coming name="Analyse" icon="analyse" title="Analyse is not built yet">
      <p>
        Here one session will be open: the cameras side by side, the skeleton in 3D, curves over the stride, a timeline with foot strikes and
        foot offs, and what differs from the reference. One playhead will move everything.
      </p>
      <p>A session is picked in the Library. Its footage can be imported and prepared there already.</p>
    </Coming>
  )
}
