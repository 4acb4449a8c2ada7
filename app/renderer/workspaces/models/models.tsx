import { Coming } from '../coming.tsx'

export function ModelsWorkspace() {
  return (
    <Coming name="Models" icon="models" title="Models is not built yet">
      <p>
        Here the pose models will be listed with their licence, size, fingerprint and card. None is fetched unless you click; a model can also
        be added from a file.
      </p>
    </Coming>
  )
}
