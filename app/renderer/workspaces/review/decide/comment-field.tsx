import { Textarea } from '@mantine/core'
import { useChoice } from '../../../engine/choices.ts'
import { useStore } from '../../../store.ts'
import { sendComment } from './decide.ts'
import { COMMENT_FIELD } from './comment-field-id.ts'
import { draft, draftChoice, drafts } from './in-view.ts'

/** A comment by itself, or one that goes with the decision. */
export function CommentField({ findingId }: { findingId: string }) {
  const [kept] = useChoice(draftChoice(findingId))
  const text = useStore(drafts)[findingId] ?? kept
  return (
    <Textarea
      id={COMMENT_FIELD}
      size="xs"
      label="Comment"
      description={text === '' ? undefined : 'Enter sends it; Esc leaves it here, to go with the decision.'}
      placeholder="N writes one"
      aria-keyshortcuts="N"
      autosize
      minRows={2}
      maxRows={6}
      maxLength={4_000}
      value={text}
      onChange={({ currentTarget }) => draft(findingId, currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur()
        else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
          event.preventDefault()
          event.currentTarget.blur()
          void sendComment(findingId)
        }
      }}
    />
  )
}
