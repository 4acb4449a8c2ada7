import { TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { tagsQuery } from '../../engine/queries.ts'
import { useShownAtOnce } from './use-shown-at-once.ts'
import css from './field.module.css'

interface TagsFieldProps {
  label: string
  value: readonly string[]
  save: (value: string[]) => Promise<unknown>
}

export function TagsField({ label, value, save }: TagsFieldProps) {
  const { data: known = [] } = useQuery(tagsQuery())
  const [shown, change] = useShownAtOnce<readonly string[]>(value, (tags) => save([...tags]))
  return (
    <TagsInput
      label={label}
      classNames={{ label: css.label ?? '' }}
      value={[...shown]}
      data={known.map(({ name }) => name)}
      maxTags={50}
      splitChars={[',', ';']}
      placeholder={shown.length === 0 ? 'Type and press Enter' : ''}
      onChange={(tags) => change(tags.map((tag) => tag.trim().slice(0, 40)).filter(Boolean))}
    />
  )
}
