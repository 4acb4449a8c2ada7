import { ActionIcon, Tooltip } from '@mantine/core'
import { useMay } from '../../engine/users.ts'
import { navigate } from '../../navigation/navigate.ts'
import { Icon } from '../../ui/icons.tsx'
import type { TrialPlace } from '../../trial/trial-place.ts'

/** In the head of a trial: its report. */
export function ReportButton({ place: { sessionId, trialId } }: { place: TrialPlace }) {
  if (!useMay('report')) return null
  return (
    <Tooltip label="Report of this trial: preview, and a PDF">
      <ActionIcon aria-label="Report" onClick={() => navigate({ workspace: 'analyse', sessionId, ...(trialId !== null && { trialId }), report: true })}>
        <Icon name="report" size={14} />
      </ActionIcon>
    </Tooltip>
  )
}
