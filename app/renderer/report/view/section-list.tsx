import { ActionIcon, Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ReportComments, ReportRequest, ReportSection, ReportTemplate } from '../../../contract/review/report.ts'
import { movedBy } from '../../../core/report/template.ts'
import { REPORT_ENGLISH } from '../../../core/report/words/english.ts'
import { useAutosave } from '../../ui/fields/use-autosave.ts'
import hidden from '../../ui/hidden.module.css'
import { Icon } from '../../ui/icons.tsx'
import css from './report-view.module.css'

interface SectionListProps {
  kind: ReportRequest['kind']
  template: ReportTemplate
  comments: ReportComments
  onTemplate: (template: ReportTemplate) => void
  onComments: (comments: ReportComments) => Promise<void>
}

/** Each section: whether it is shown, where it stands, and a comment under its heading. */
export function SectionList({ kind, template, comments, onTemplate, onComments }: SectionListProps) {
  const { sections } = template
  const shown = sections.filter(({ id }) => id !== 'comparison' || kind === 'comparison')
  const move = (place: number, by: -1 | 1) => {
    const moved = movedBy(shown, place, by)
    // Whatever is not in the list keeps its place.
    onTemplate({ ...template, sections: sections.map((one) => (shown.includes(one) ? moved.shift()! : one)) })
  }
  return (
    <div className={css.part}>
      <h3>Sections</h3>
      <ol className={css.sections}>
        {shown.map(({ id, isShown }, place) => {
          const title = REPORT_ENGLISH.sections[id]
          return (
            <li key={id}>
              <div className={css.section}>
                <Checkbox label={title} checked={isShown} onChange={({ currentTarget }) => onTemplate({ ...template, sections: sections.map((one) => (one.id === id ? { id, isShown: currentTarget.checked } : one)) })} />
                <ActionIcon aria-label={`${title}: further up`} disabled={place === 0} onClick={() => move(place, -1)}>
                  <Icon name="up" size={13} />
                </ActionIcon>
                <ActionIcon aria-label={`${title}: further down`} disabled={place === shown.length - 1} onClick={() => move(place, 1)}>
                  <Icon name="down" size={13} />
                </ActionIcon>
              </div>
              {isShown && <Comment title={title} kept={comments[id] ?? ''} onKept={(text) => onComments(withComment(comments, id, text))} />}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function withComment(comments: ReportComments, id: ReportSection, text: string): ReportComments {
  const { [id]: _, ...others } = comments
  return text === '' ? others : { ...others, [id]: text }
}

const focus = (field: HTMLTextAreaElement | null) => field?.focus()

/** Kept in a pause, and when one leaves it. */
function Comment({ title, kept, onKept }: { title: string; kept: string; onKept: (text: string) => Promise<void> }) {
  const [isAsked, setAsked] = useState(false)
  const field = useAutosave({ value: kept, show: (text) => text, read: (text) => ({ ok: true, value: text.trim() }), save: onKept, multiline: true })
  if (!isAsked && field.text === '')
    return (
      <button type="button" className={css.addComment} onClick={() => setAsked(true)}>
        Add a comment<span className={hidden.hidden}> on {title}</span>
      </button>
    )
  const leave = () => {
    field.bind.onBlur()
    setAsked(false)
  }
  // Whoever has asked for it types at once.
  return <Textarea aria-label={`Comment on ${title}`} placeholder="Stands under the heading" autosize minRows={1} maxRows={6} maxLength={2_000} {...field.bind} ref={isAsked ? focus : undefined} error={field.error} value={field.text} onChange={({ currentTarget }) => field.type(currentTarget.value)} onBlur={leave} />
}
