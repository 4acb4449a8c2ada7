import { useState } from 'react'
import { routes } from '../../../contract/routes.ts'
import { readCard, withoutSection, type CardBlock, type Words } from './read-card.ts'
import css from './model-card.module.css'

interface ModelCardProps {
  /** Whose pictures lie beside its card. */
  id: string
  card: string
  /** Whether its search is shown beside it, from the same figures. */
  showsSearch: boolean
}

export function ModelCard({ id, card, showsSearch }: ModelCardProps) {
  const blocks = showsSearch ? withoutSection(readCard(card), 'Search') : readCard(card)
  if (blocks.length === 0) return <p className={css.none}>It has no card.</p>
  return (
    <div className={css.card}>
      {blocks.map((block, index) => (
        <Block key={index} id={id} block={block} />
      ))}
    </div>
  )
}

function Block({ id, block }: { id: string; block: CardBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h4>
          <Text words={block.words} />
        </h4>
      )
    case 'paragraph':
      return (
        <p>
          <Text words={block.words} />
        </p>
      )
    case 'list':
      return <List {...block} />
    case 'table':
      return <Table {...block} />
    case 'picture':
      return <Picture id={id} {...block} />
  }
}

function List({ isNumbered, items }: Extract<CardBlock, { kind: 'list' }>) {
  const Kind = isNumbered ? 'ol' : 'ul'
  return (
    <Kind>
      {items.map((words, item) => (
        <li key={item}>
          <Text words={words} />
        </li>
      ))}
    </Kind>
  )
}

function Table({ alignments, head, rows }: Extract<CardBlock, { kind: 'table' }>) {
  return (
    // Wider than the page at times, and then scrolled by keys too.
    <div className={css.scroll} tabIndex={0} role="group" aria-label="Table">
      <table>
        <thead>
          <tr>
            {head.map((words, column) => (
              <th key={column} scope="col" data-align={alignments[column]}>
                <Text words={words} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((words, column) => {
                const Cell = column === 0 ? 'th' : 'td'
                return (
                  <Cell key={column} {...(column === 0 && { scope: 'row' })} data-align={alignments[column]}>
                    <Text words={words} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Picture({ id, file, about }: { id: string } & Extract<CardBlock, { kind: 'picture' }>) {
  const [isMissing, setMissing] = useState(false)
  if (isMissing) return <p className={css.none}>A picture is missing here{about === '' ? '' : `: ${about}`}.</p>
  return (
    <figure className={css.picture}>
      <img src={routes.modelPicture(id, file)} alt={about} onError={() => setMissing(true)} />
      {about !== '' && <figcaption aria-hidden>{about}</figcaption>}
    </figure>
  )
}

function Text({ words }: { words: readonly Words[] }) {
  return words.map(({ text, style }, index) => {
    if (style === 'strong') return <strong key={index}>{text}</strong>
    if (style === 'code') return <code key={index}>{text}</code>
    return <span key={index}>{text}</span>
  })
}
