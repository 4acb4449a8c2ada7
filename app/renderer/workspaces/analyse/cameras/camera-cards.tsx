import { ActionIcon } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { useStore } from '../../../store.ts'
import { Icon } from '../../../ui/icons.tsx'
import { hasFilm, type StageCamera } from '../../../trial/stage.ts'
import { cameraCard } from '../../../trial/view.ts'
import { AlignCard } from '../clocks/align-card.tsx'
import { LightCard } from './light-card.tsx'
import css from './camera-cards.module.css'

/** What lies open over a camera's picture: the picture stays in sight, and so do the others. */
export function CameraCards({ camera }: { camera: StageCamera }) {
  const card = useStore(cameraCard)
  if (card?.cameraId !== camera.mediaId || !hasFilm(camera)) return null
  if (card.card === 'light')
    return (
      <Card title="Brightness and contrast">
        <LightCard cameraId={camera.mediaId} />
      </Card>
    )
  return (
    <Card title="Align in time">
      <AlignCard camera={camera} />
    </Card>
  )
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    card.current?.querySelector<HTMLElement>('input, button:not([aria-label="Close"])')?.focus()
    return () => {
      // Back to the keys of the workspace, unless the focus has gone elsewhere by itself.
      if (before instanceof HTMLElement && (document.activeElement === null || document.activeElement === document.body)) before.focus()
    }
  }, [])
  const close = () => cameraCard.set(null)
  return (
    <section
      ref={card}
      className={css.card}
      aria-label={title}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        event.preventDefault()
        close()
      }}
    >
      <header>
        <h3>{title}</h3>
        <ActionIcon aria-label="Close" size={22} onClick={close}>
          <Icon name="cross" size={11} />
        </ActionIcon>
      </header>
      {children}
    </section>
  )
}
