import type { ReactNode } from 'react'
import css from './fact-table.module.css'

interface FactTableProps {
  facts: readonly { label: string; value: ReactNode }[]
}

export function FactTable({ facts }: FactTableProps) {
  return (
    <dl className={css.facts}>
      {facts.map(({ label, value }, index) => (
        <div key={`${label}-${index}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
