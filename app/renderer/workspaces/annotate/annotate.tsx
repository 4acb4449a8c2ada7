import { Coming } from '../coming.tsx'

export function AnnotateWorkspace() {
  return (
    <Coming name="Annotate" icon="annotate" title="Annotate is not built yet">
      <p>Here keypoints will be labelled frame by frame, with the keyboard, and exported as a dataset that keeps which frame each label belongs to.</p>
    </Coming>
  )
}
