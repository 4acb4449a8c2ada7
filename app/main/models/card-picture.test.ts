import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { routes } from '../../contract/routes.ts'
import { temporaryEngine } from '../testing/engine.ts'
import { served } from '../testing/http.ts'
import { temporaryFolder } from '../testing/library.ts'
import { cardPicture } from './card-picture.ts'
import { entryOf, fileOf, folderOf, labFolder } from './testing/model-folder.ts'

afterEach(() => vi.unstubAllEnvs())

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
const model = (id: string, card: string) => entryOf(id, [fileOf(`${id}.onnx`, Buffer.from(id))], { card })
const FILES = { 'cards/filed.md': Buffer.from('![Errors](filed/errors.svg)'), 'cards/filed/errors.svg': Buffer.from(SVG), 'plan.png': Buffer.from('a picture'), 'cards/filed/worst.jpg': Buffer.from('a photograph'), 'secret.txt': Buffer.from('x') }
const MODELS = [model('filed', 'cards/filed.md'), model('spoken', '![Plan](plan.png)')]

test('a card’s pictures lie beside it, or beside the manifest that holds its text, and nothing else is given', () => {
  const path = folderOf(MODELS, FILES)
  const outside = join(temporaryFolder(), 'out.png')
  writeFileSync(outside, 'elsewhere')
  symlinkSync(outside, join(path, 'linked.png'))
  mkdirSync(join(path, 'folder.png'))
  const picture = (id: string, file: string) => cardPicture([{ path, kind: 'named' }], id, file)?.type
  expect(['filed/errors.svg', 'filed/worst.jpg', '../plan.png'].map((file) => picture('filed', file))).toEqual(['image/svg+xml', 'image/jpeg', 'image/png'])
  expect(picture('spoken', 'plan.png')).toBe('image/png')
  for (const file of ['secret.txt', 'none.png', 'linked.png', 'folder.png', '../x.png', outside]) expect([file, picture('spoken', file)]).toEqual([file, undefined])
})

test('the window gets them with its session, and as documents of their own they may do nothing', async () => {
  labFolder(MODELS, FILES)
  const { window, stranger } = await served(await temporaryEngine())
  const address = routes.modelPicture('filed', 'filed/errors.svg')
  const answer = await window.ask(address)
  expect([answer.status, answer.text, answer.headers['content-type'], answer.headers['content-security-policy']]).toEqual([200, SVG, 'image/svg+xml', "default-src 'none'; sandbox"])
  expect((await stranger().ask(address)).status).toBe(401)
  for (const file of ['filed/none.svg', '..%2f..%2fsecret.txt']) expect((await window.ask(`/model-pictures/filed/${file}`)).status).toBe(404)
})
