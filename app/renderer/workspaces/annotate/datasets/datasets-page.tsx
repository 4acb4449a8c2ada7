import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Dataset } from '../../../../contract/annotate/annotate.ts'
import { toProblem } from '../../../engine/problem.ts'
import { count } from '../../../format/amounts.ts'
import { topologyName } from '../../../format/topology-words.ts'
import { RouteLink } from '../../../navigation/route-link.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { datasetsQuery } from '../queries.ts'
import { NewDataset } from './new-dataset.tsx'
import { Progress } from './progress.tsx'
import css from './datasets.module.css'

/** What is labelled in this library. */
export function DatasetsPage() {
  const { data: datasets, error } = useQuery(datasetsQuery())
  const [isOpen, setOpen] = useState(false)
  const problem = error && toProblem(error)
  const create = (
    <Button leftSection={<Icon name="plus" size={13} />} onClick={() => setOpen(true)}>
      New dataset
    </Button>
  )
  return (
    <div className={css.page}>
      {problem && <ProblemNote problem={problem} />}
      {datasets?.length === 0 && (
        <EmptyState icon="annotate" title="Nothing is labelled here yet" level={2} actions={create}>
          <p>A dataset says which points are labelled, and in the frames of which films: those of people who agree to training data. It goes out as COCO keypoints, YOLO-pose or CSV, parted by person.</p>
        </EmptyState>
      )}
      {datasets && datasets.length > 0 && (
        <>
          <header className={css.head}>
            <h2>Datasets</h2>
            {create}
          </header>
          <ul className={css.list} aria-label="Datasets">
            {datasets.map((dataset) => (
              <li key={dataset.id}>
                <RouteLink to={{ workspace: 'annotate', datasetId: dataset.id, annotate: 'label' }} className={css.dataset}>
                  <strong>{dataset.name}</strong>
                  <span>{factsOf(dataset)}</span>
                  <Progress progress={dataset.progress} />
                </RouteLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <NewDataset isOpen={isOpen} onClose={() => setOpen(false)} />
    </div>
  )
}

const factsOf = ({ topology, trials, versions }: Dataset) =>
  [topology.known ? topologyName(topology.known) : count(topology.keypoints.length, 'point'), count(trials, 'trial'), versions > 0 && count(versions, 'version')].filter(Boolean).join(' · ')
