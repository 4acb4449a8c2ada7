import { useState } from 'react'
import { routes } from '../../contract/routes.ts'
import { Icon, type IconName } from './icons.tsx'
import css from './poster.module.css'

interface PosterProps {
  mediaId: string | null
  /** Null: nothing there at all. */
  icon: IconName | null
  size?: 'row' | 'file' | 'large'
}

/** An early frame of the footage, or the sign of what there is instead. */
export function Poster({ mediaId, icon, size = 'row' }: PosterProps) {
  const [missing, setMissing] = useState<string | null>(null)
  return (
    <span className={css.poster} data-size={size}>
      {mediaId === null || mediaId === missing ? (
        icon && <Icon name={icon} size={size === 'large' ? 28 : 15} />
      ) : (
        <img src={routes.poster(mediaId)} alt="" loading="lazy" decoding="async" onError={() => setMissing(mediaId)} />
      )}
    </span>
  )
}
