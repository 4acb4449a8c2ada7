import { Icon, type IconName } from './icons.tsx'
import css from './mark.module.css'

interface MarkProps {
  icon: IconName
  word: string
  tone?: 'plain' | 'good' | 'busy' | 'watch' | 'strong'
  title?: string | undefined
}

/** An icon and a word: colour only helps. */
export function Mark({ icon, word, tone = 'plain', title }: MarkProps) {
  return (
    <span className={css.mark} data-tone={tone} title={title}>
      <Icon name={icon} size={14} />
      <span className={css.word}>{word}</span>
    </span>
  )
}
