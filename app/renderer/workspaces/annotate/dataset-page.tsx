import { useQuery } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import type { Dataset } from '../../../contract/annotate/annotate.ts'
import { navigate } from '../../navigation/navigate.ts'
import { RouteLink } from '../../navigation/route-link.tsx'
import { annotateTabs, type AnnotateTab } from '../../navigation/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icons.tsx'
import { AgreementTab } from './agreement/agreement-tab.tsx'
import { Progress } from './datasets/progress.tsx'
import { FramesTab } from './frames/frames-tab.tsx'
import { VersionsTab } from './versions/versions-tab.tsx'
import { LabelTab } from './label/label-tab.tsx'
import { useOwnHistory } from './label/doing/use-own-history.ts'
import { datasetsQuery } from './queries.ts'
import css from './annotate.module.css'

const TABS: Readonly<Record<AnnotateTab, string>> = { label: 'Label', frames: 'Trials and frames', agreement: 'Agreement', versions: 'Versions and export' }
const VIEWS: Readonly<Record<AnnotateTab, (props: { dataset: Dataset }) => React.JSX.Element | null>> = { label: LabelTab, frames: FramesTab, agreement: AgreementTab, versions: VersionsTab }

const tabId = (tab: AnnotateTab, part: 'tab' | 'panel') => `annotate-${tab}-${part}`
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

export function DatasetPage({ datasetId, tab }: { datasetId: string; tab: AnnotateTab }) {
  const { data: datasets } = useQuery(datasetsQuery())
  useOwnHistory(datasetId)
  const dataset = datasets?.find(({ id }) => id === datasetId)
  if (!datasets) return null
  if (!dataset)
    return (
      <EmptyState icon="annotate" title="There is no such dataset" level={2} actions={<RouteLink to={{ workspace: 'annotate' }}>All datasets</RouteLink>}>
        <p>It may have been removed: Ctrl+Z brings it back.</p>
      </EmptyState>
    )
  const View = VIEWS[tab]
  return (
    <div className={css.dataset}>
      <header className={css.head}>
        <RouteLink to={{ workspace: 'annotate' }} className={css.back} title="All datasets" aria-label="All datasets">
          <Icon name="left" size={14} />
        </RouteLink>
        <h2>{dataset.name}</h2>
        <Tabs datasetId={datasetId} tab={tab} />
        <div className={css.progress}>
          <Progress progress={dataset.progress} />
        </div>
      </header>
      <div className={css.view} id={tabId(tab, 'panel')} role="tabpanel" aria-labelledby={tabId(tab, 'tab')}>
        <View key={datasetId} dataset={dataset} />
      </div>
    </div>
  )
}

function Tabs({ datasetId, tab }: { datasetId: string; tab: AnnotateTab }) {
  const show = (annotate: AnnotateTab) => navigate({ workspace: 'annotate', datasetId, annotate })
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = annotateTabs[(annotateTabs.indexOf(tab) + step + annotateTabs.length) % annotateTabs.length]!
    show(next)
    event.currentTarget.querySelector<HTMLElement>(`#${tabId(next, 'tab')}`)?.focus()
  }
  return (
    <div role="tablist" aria-label="What is done with it" className={css.tabs} onKeyDown={press}>
      {annotateTabs.map((name) => (
        <button key={name} id={tabId(name, 'tab')} type="button" role="tab" aria-selected={name === tab} aria-controls={name === tab ? tabId(name, 'panel') : undefined} tabIndex={name === tab ? 0 : -1} onClick={() => show(name)}>
          {TABS[name]}
        </button>
      ))}
    </div>
  )
}
