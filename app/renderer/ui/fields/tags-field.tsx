import { TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { tagsQuery } from '../../engine/queries.ts'
import { attempt } from '../toasts.ts'
import css from './field.module.css'

interface TagsFieldProps {
  label: string
  value: readonly string[]
  save: (value: string[]) => Promise<unknown>
}

export function TagsField({ label, value, save }: TagsFieldProps) {
  const { data: known = [] } = useQuery(tagsQuery())
  return (
    <TagsInput
      label={label}
      classNames={{ label: css.label ?? '' }}
      value={[...value]}
      data={known.map(({ name }) => name)}
      maxTags={50}
      splitChars={[',', ';']}
      placeholder={value.length === 0 ? 'Type and press Enter' : ''}
      onChange={(tags) => void attempt(() => save(tags.map((tag) => tag.trim().slice(0, 40)).filter(Boolean)))}
    />
  )
}
