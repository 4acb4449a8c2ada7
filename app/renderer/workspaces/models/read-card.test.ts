import { describe, expect, it } from 'vitest'
import { readCard, withoutSection } from './read-card.ts'

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
      { kind: 'list', isNumbered: false, items: [[{ text: 'Gives', style: 'strong' }, plain(' 33 points of each.')], [plain('Run '), { text: 'models add', style: 'code' }, plain('.')]] },
    ])
  })

  it('has headings, also right above a list, which may be numbered', () => {
    expect(readCard('## What it gives\n1. a\n2. b')).toEqual([{ kind: 'heading', words: [plain('What it gives')] }, { kind: 'list', isNumbered: true, items: [[plain('a')], [plain('b')]] }])
  })

  it('has tables, whose rows have as many cells as their head is ruled for', () => {
    expect(readCard('| on | error |\n|:---|---:|\n| **films** | 2 \\| 3 | more |\n| none |')).toEqual([
      {
        kind: 'table',
        alignments: ['left', 'right'],
        head: [[plain('on')], [plain('error')]],
        rows: [[[{ text: 'films', style: 'strong' }], [plain('2 | 3')]], [[plain('none')], []]],
      },
    ])
    expect(readCard('| points | count | error |\n| --- | --- | :--- |\n| all | 10400 | 2.0 % |\n| few | 7 | 3 % |')).toMatchObject([{ alignments: ['left', 'right', 'left'] }])
    expect(readCard('| points | people |\n|---|---|\n| all | |\n| children | 3 |')).toMatchObject([{ alignments: ['left', 'right'] }])
    expect(readCard('a | b\nno rule').map(({ kind }) => kind)).toEqual(['paragraph'])
  })

  it('has pictures that lie beside it, and links whose address can be read', () => {
    expect(readCard('![Errors by joint](ours/errors.svg)\nSee [the paper](https://doi.org/x).')).toEqual([
      { kind: 'picture', about: 'Errors by joint', file: 'ours/errors.svg' },
      { kind: 'paragraph', words: [plain('See the paper (https://doi.org/x).')] },
    ])
  })

  it('is shown without a section whose figures stand beside it, the last one too', () => {
    const card = readCard('First.\n\n## Search\n\nOf many.\n\n| a | b |\n|---|---|\n\n## Speed\n\nFast.')
    expect(withoutSection(card, 'Search')).toEqual(readCard('First.\n\n## Speed\n\nFast.'))
    expect(withoutSection(card, 'Speed')).toEqual(readCard('First.\n\n## Search\n\nOf many.\n\n| a | b |\n|---|---|'))
    expect(withoutSection(card, 'Licence')).toEqual(card)
  })

  it('is plain text where it is no Markdown, and nothing where it is nothing', () => {
    expect(readCard('Added by a person. 2 ** 3, `')).toEqual([{ kind: 'paragraph', words: [plain('Added by a person. 2 ** 3, `')] }])
    expect(readCard('')).toEqual([])
  })
})
