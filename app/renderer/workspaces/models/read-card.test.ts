import { describe, expect, it } from 'vitest'
import { readCard } from './read-card.ts'

const plain = (text: string) => ({ text, style: 'plain' })

describe('a model’s card', () => {
  it('is read without its title, its lines joined to paragraphs', () => {
    expect(readCard('# Name\n\nOne\ntwo.\n\nThree.\n')).toEqual([
      { kind: 'paragraph', words: [plain('One two.')] },
      { kind: 'paragraph', words: [plain('Three.')] },
    ])
  })

  it('has lists whose items may be several lines, and bold and code in all of it', () => {
    expect(readCard('- **Gives** 33 points\n  of each.\n- Run `models add`.')).toEqual([
      { kind: 'list', items: [[{ text: 'Gives', style: 'strong' }, plain(' 33 points of each.')], [plain('Run '), { text: 'models add', style: 'code' }, plain('.')]] },
    ])
  })

  it('has headings, also right above a list', () => {
    expect(readCard('## What it gives\n- a').map(({ kind }) => kind)).toEqual(['heading', 'list'])
  })

  it('is plain text where it is no Markdown, and nothing where it is nothing', () => {
    expect(readCard('Added by a person. 2 ** 3, `')).toEqual([{ kind: 'paragraph', words: [plain('Added by a person. 2 ** 3, `')] }])
    expect(readCard('')).toEqual([])
  })
})
