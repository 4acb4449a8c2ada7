import type { BinItem } from '../../../../contract/library/bin.ts'
import type { IconName } from '../../../ui/icons.tsx'

export const BIN_KINDS: Readonly<Record<BinItem['kind'], { icon: IconName; word: string }>> = {
  athlete: { icon: 'person', word: 'Athlete' },
  session: { icon: 'library', word: 'Session' },
  trial: { icon: 'curve', word: 'Trial' },
  media: { icon: 'footage', word: 'File' },
}
