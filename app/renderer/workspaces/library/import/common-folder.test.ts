import fc from 'fast-check'
import { expect, it } from 'vitest'
import { commonFolder } from './common-folder.ts'

it('finds the folder that everything lies in', () => {
  expect(commonFolder(['a/b/1.mp4', 'a/b/c/2.mp4'])).toBe('a/b/')
  expect(commonFolder(['a/b1/1.mp4', 'a/b2/2.mp4'])).toBe('a/')
  expect(commonFolder(['1.mp4', 'a/2.mp4'])).toBe('')
  expect(commonFolder([])).toBe('')
})

it('gives a beginning of every path that ends with a slash or is empty', () => {
  const path = fc.array(fc.constantFrom('a', 'b', 'cam'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
  fc.assert(
    fc.property(fc.array(path, { minLength: 1 }), (paths) => {
      const folder = commonFolder(paths)
      return paths.every((one) => one.startsWith(folder)) && (folder === '' || folder.endsWith('/'))
    }),
  )
})
