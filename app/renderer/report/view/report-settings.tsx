import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { type ReportComments, reportLanguages, type ReportLogo, reportPapers, type ReportRequest, type ReportTemplate } from '../../../contract/review/report.ts'
import { showDay } from '../../format/days.ts'
import { askedQuestionOf } from '../../navigation/asked-question.ts'
import { navigate } from '../../navigation/navigate.ts'
import { Icon } from '../../ui/icons.tsx'
import { pickLogo, removeLogo } from './keep.ts'
import type { Other } from './report-queries.ts'
import { SectionList } from './section-list.tsx'
import css from './report-view.module.css'

const LANGUAGES: Readonly<Record<(typeof reportLanguages)[number], string>> = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español' }
const PAPERS: Readonly<Record<(typeof reportPapers)[number], string>> = { a4: 'A4', letter: 'US Letter' }

interface ReportSettingsProps {
  kind: ReportRequest['kind']
  template: ReportTemplate
  comments: ReportComments
  question: string
  logo: ReportLogo | null
  others: readonly (Other & { name: string; date: string })[]
  other: Other | null
  sessionId: string
  onTemplate: (template: ReportTemplate) => void
  onComments: (comments: ReportComments) => Promise<void>
  onOther: (other: Other) => void
  isPseudonymous: boolean
  onPseudonymous: (isPseudonymous: boolean) => void
}

export function ReportSettings({ kind, template, comments, question, logo, others, other, sessionId, onTemplate, onComments, onOther, isPseudonymous, onPseudonymous }: ReportSettingsProps) {
  return (
    <aside className={css.settings} aria-label="How the report looks">
      {kind === 'comparison' && others.length > 0 && (
        <NativeSelect label="Compared with" value={other?.trialId ?? ''} data={others.map(({ trialId, name, date }) => ({ value: trialId, label: `${name}, ${showDay(date)}` }))} onChange={({ currentTarget }) => onOther(others.find(({ trialId }) => trialId === currentTarget.value)!)} />
      )}
      <div className={css.twoFields}>
        <NativeSelect label="Language" value={template.language} data={reportLanguages.map((value) => ({ value, label: LANGUAGES[value] }))} onChange={({ currentTarget }) => onTemplate({ ...template, language: currentTarget.value as ReportTemplate['language'] })} />
        <NativeSelect label="Paper" value={template.paper} data={reportPapers.map((value) => ({ value, label: PAPERS[value] }))} onChange={({ currentTarget }) => onTemplate({ ...template, paper: currentTarget.value as ReportTemplate['paper'] })} />
      </div>
      <div className={css.part}>
        <h3>Question</h3>
        <p className={css.words}>{question === '' ? 'What the measurement was to answer stands among the session’s clinical fields. Nothing is noted there yet.' : question}</p>
        <Button size="compact-xs" variant="default" onClick={() => writeQuestion(sessionId)}>
          {question === '' ? 'Note it' : 'Change it'}
        </Button>
      </div>
      <div className={css.part}>
        <h3>Logo</h3>
        {logo && <img className={css.logo} src={`data:${logo.type};base64,${logo.base64}`} alt={logo.name} />}
        <div className={css.buttons}>
          <Button size="compact-xs" variant="default" leftSection={<Icon name="photo" size={13} />} onClick={() => void pickLogo()}>
            {logo ? 'Another picture …' : 'Choose a picture …'}
          </Button>
          {logo && (
            <Button size="compact-xs" variant="default" onClick={removeLogo}>
              Remove
            </Button>
          )}
        </div>
      </div>
      <Checkbox label="Under a pseudonym" description="Days moved, nothing written by hand, faces made unrecognisable" checked={isPseudonymous} onChange={({ currentTarget }) => onPseudonymous(currentTarget.checked)} />
      {kind !== 'summary' && <SectionList kind={kind} template={template} comments={comments} onTemplate={onTemplate} onComments={onComments} />}
    </aside>
  )
}

function writeQuestion(sessionId: string): void {
  askedQuestionOf.set(sessionId)
  navigate({ workspace: 'library', sessionId })
}
