import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Dataset, DatasetVersion } from '../../../../contract/annotate/annotate.ts'
import { count } from '../../../format/amounts.ts'
import { showInstant } from '../../../format/days.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { versionsQuery } from '../queries.ts'
import { ExportButtons } from './export-buttons.tsx'
import { ImportLabels } from './import-labels.tsx'
import { MakeVersion } from './make-version.tsx'
import { VersionFacts } from './version-facts.tsx'
import css from './versions.module.css'

/** What was taken out of a dataset to be learned from, and how it goes out. */
export function VersionsTab({ dataset }: { dataset: Dataset }) {
  const { data: versions } = useQuery(versionsQuery(dataset.id))
  const [chosen, choose] = useState<string | null>(null)
  if (!versions) return null
  const version = versions.find(({ id }) => id === chosen) ?? versions[0]
  return (
    <div className={css.page}>
      <MakeVersion dataset={dataset} onMade={choose} />
      <div className={css.import}>
        <ImportLabels datasetId={dataset.id} />
      </div>
      {version ? (
        <div className={css.versions}>
          <VersionList versions={versions} chosen={version.id} onChoose={choose} />
          <section aria-label={`Version ${version.n}`} className={css.version}>
            <ExportButtons datasetId={dataset.id} version={version} />
            <VersionFacts version={version} />
          </section>
        </div>
      ) : (
        <EmptyState icon="table" title="No version was made yet">
          <p>A version keeps the labels as they are now, parted by person into what is learned from and what it is checked on. It never changes, and goes out as COCO keypoints, YOLO-pose or CSV.</p>
        </EmptyState>
      )}
    </div>
  )
}

function VersionList({ versions, chosen, onChoose }: { versions: readonly DatasetVersion[]; chosen: string; onChoose: (id: string) => void }) {
  return (
    <ul className={css.list} aria-label="Versions">
      {versions.map(({ id, n, name, createdUs, by, frames }) => (
        <li key={id}>
          <Button fullWidth variant={id === chosen ? 'light' : 'subtle'} size="sm" aria-pressed={id === chosen} justify="flex-start" onClick={() => onChoose(id)}>
            <span className={css.entry}>
              <span>
                {n}. {name || count(frames, 'frame')}
              </span>
              <small>{[showInstant(createdUs), by].filter(Boolean).join(' · ')}</small>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
