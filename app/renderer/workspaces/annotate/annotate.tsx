import { useRoute } from '../../navigation/navigate.ts'
import { DatasetPage } from './dataset-page.tsx'
import { DatasetsPage } from './datasets/datasets-page.tsx'
import css from './annotate.module.css'

export function AnnotateWorkspace() {
  const { datasetId, annotate = 'label' } = useRoute()
  return (
    <main className={css.workspace} aria-label="Annotate">
      {datasetId === undefined ? <DatasetsPage /> : <DatasetPage key={datasetId} datasetId={datasetId} tab={annotate} />}
    </main>
  )
}
