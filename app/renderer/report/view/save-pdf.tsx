import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import type { ReportExport, ReportRequest } from '../../../contract/review/report.ts'
import { engine } from '../../engine/client.ts'
import { useMay } from '../../engine/users.ts'
import { percent } from '../../format/amounts.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { useMadeHere } from './made-here.ts'

const ELSE: readonly { what: ReportExport['what']; icon: IconName; words: string }[] = [
  { what: 'stills', icon: 'photo', words: 'Pictures of the findings (PNG)' },
  { what: 'clip', icon: 'footage', words: 'Clip of the findings (MP4)' },
  { what: 'data', icon: 'table', words: 'Data behind it (CSV, Arrow, C3D)' },
]

/** The PDF, and what else may leave with it. */
export function SavePdf({ request, disabled }: { request: ReportRequest; disabled: boolean }) {
  const mayReport = useMay('report')
  const { isOpen, job, start } = useMadeHere()
  const { sessionId, trialId, template, isPseudonymous } = request
  const isOff = isOpen || !mayReport
  const one = (what: ReportExport['what']) => start(() => engine.reports.export({ sessionId, trialId, what, language: template.language, isPseudonymous }))
  return (
    <>
      <Tooltip label={isOpen ? (job?.progress?.title ?? 'Waiting for its turn') : 'As a tagged PDF with bookmarks'}>
        <Button size="compact-xs" leftSection={<Icon name="download" size={13} />} disabled={disabled || !mayReport} aria-disabled={isOpen} loading={isOpen && job === undefined} onClick={() => !isOpen && void start(() => engine.reports.make(request))}>
          {isOpen && job ? `Making it: ${percent(job.progress?.value ?? 0)}` : 'Save PDF'}
        </Button>
      </Tooltip>
      <Menu>
        <Menu.Target>
          <ActionIcon aria-label="Save something else" disabled={isOff}>
            <Icon name="more" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {ELSE.map(({ what, icon, words }) => (
            <Menu.Item key={what} leftSection={<Icon name={icon} size={14} />} onClick={() => void one(what)}>
              {words}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
