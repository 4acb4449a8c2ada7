import { Button, Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { MediaDetail } from '../../../../contract/library/media.ts'
import { routes } from '../../../../contract/routes.ts'
import { toProblem } from '../../../engine/problem.ts'
import { mediaQuery } from '../../../engine/queries.ts'
import { useMay } from '../../../engine/users.ts'
import { close, overlay } from '../../../frame/overlay.ts'
import { useStore } from '../../../store.ts'
import { Icon } from '../../../ui/icons.tsx'
import { kindWords, MEDIA_STATES } from '../../../ui/kinds.ts'
import { Mark } from '../../../ui/mark.tsx'
import { Oddities } from '../../../ui/oddities.tsx'
import { Poster } from '../../../ui/poster.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { FileFacts } from './file-facts.tsx'
import { FileRuns } from './file-runs.tsx'
import { prepareAgain } from './prepare-again.ts'
import css from './file-drawer.module.css'

export function FileDrawer() {
  const now = useStore(overlay)
  const opened = now?.name === 'file'
  return (
    <Drawer opened={opened} onClose={close} title="File" size={600}>
      {opened && <FileDetail id={now.mediaId} />}
    </Drawer>
  )
}

function FileDetail({ id }: { id: string }) {
  const { data: file, error } = useQuery(mediaQuery(id))
  const problem = error && toProblem(error)
  if (problem) return <ProblemNote problem={problem} />
  if (!file) return null
  return (
    <div className={css.detail}>
      {file.hasPoster && <Poster mediaId={file.id} icon="footage" size="large" />}
      <FileHead file={file} />
      {file.problem && (
        <ProblemNote problem={{ code: 'preparation-failed', message: file.problem }}>
          <Button variant="default" onClick={() => void prepareAgain(file)}>
            Retry
          </Button>
        </ProblemNote>
      )}
      {file.oddities.length > 0 && (
        <section aria-label="What is odd about it">
          <h3>What is odd about it</h3>
          <Oddities list={file.oddities} />
        </section>
      )}
      <FileFacts file={file} />
      <FileRuns runs={file.runs} />
    </div>
  )
}

function FileHead({ file }: { file: MediaDetail }) {
  const mayTakeOut = useMay('report')
  const { icon, one } = kindWords(file.kind)
  return (
    <div className={css.head}>
      <div>
        <h2>{file.name}</h2>
        <p>{file.summary}</p>
        <p className={css.marks}>
          <Mark icon={icon} word={one} />
          <Mark {...MEDIA_STATES[file.state]} />
        </p>
      </div>
      {file.fileCount === 1 && mayTakeOut && (
        <Button component="a" href={routes.original(file.id)} download={file.name} variant="default" leftSection={<Icon name="download" size={14} />}>
          Download original
        </Button>
      )}
    </div>
  )
}
