import { readCard, type Words } from './read-card.ts'
import css from './model-card.module.css'

export function ModelCard({ card }: { card: string }) {
  const blocks = readCard(card)
  if (blocks.length === 0) return <p className={css.none}>It has no card.</p>
  return (
    <div className={css.card}>
      {blocks.map((block, index) => {
        if (block.kind === 'heading') return <h4 key={index}><Text words={block.words} /></h4>
        if (block.kind === 'paragraph') return <p key={index}><Text words={block.words} /></p>
        return (
          <ul key={index}>
            {block.items.map((words, item) => (
              <li key={item}>
                <Text words={words} />
              </li>
            ))}
          </ul>
        )
      })}
    </div>
  )
}

function Text({ words }: { words: readonly Words[] }) {
  return words.map(({ text, style }, index) => {
    if (style === 'strong') return <strong key={index}>{text}</strong>
    if (style === 'code') return <code key={index}>{text}</code>
    return <span key={index}>{text}</span>
  })
}
