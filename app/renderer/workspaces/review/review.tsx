import { Coming } from '../coming.tsx'

export function ReviewWorkspace() {
  return (
    <Coming name="Review" icon="review" title="Review is not built yet">
      <p>
        Here deviations will wait for a decision: one sentence, one clip, the strides that show it and how sure the measurement is. Accept,
        dismiss or comment, and go to the next.
      </p>
    </Coming>
  )
}
