import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { navigate, wayInto } from '../navigation/navigate.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import type { IconName } from '../ui/icons.tsx'
import css from './coming.module.css'

interface ComingProps {
  name: string
  icon: IconName
  title: string
  children: ReactNode
}

/** A workspace that is not built yet says so, and what it will be for. */
export function Coming({ name, icon, title, children }: ComingProps) {
  return (
    <main className={css.page} aria-label={name}>
      <EmptyState
        icon={icon}
        title={title}
        level={2}
        actions={
          <Button variant="default" onClick={() => navigate(wayInto('library'))}>
            Go to the Library
          </Button>
        }
      >
        {children}
      </EmptyState>
    </main>
  )
}
