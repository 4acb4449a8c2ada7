import { existsSync } from 'node:fs'
import type { Context, Hono } from 'hono'
import { z } from 'zod'
import { idSchema, sha256Schema } from '../../contract/basics/fields.ts'
import { routes, SHOWN_USER } from '../../contract/routes.ts'
import type { Right } from '../../core/lab/roles.ts'
import { ProblemError } from '../../core/problem.ts'
import { mayLookAtFilm, mayLookAtResult } from '../annotate/may-look.ts'
import { note } from '../audit/audit-log.ts'
import { noteFilm } from '../audit/audited-call.ts'
import { athleteOf } from '../audit/whom.ts'
import type { Engine } from '../engine-parts.ts'
import { getMedia, mediaRow, resultOf } from '../library/media.ts'
import { originalOf, originalPath } from '../library/originals.ts'
import { apiPageResponse, contractHandlers, openApiDocument } from './api.ts'
import { cardPicture } from '../models/card-picture.ts'
import { modelFolders } from '../models/folders.ts'
import { appBehindDoor, type Doorkeeper, notFound } from '../serving/door.ts'
import { cookie, isPage, type GateFacts } from '../serving/gate.ts'
import { assetResponse, pageResponse } from '../serving/pages.ts'
import { assertMay, type CallContext } from './permissions.ts'
import { PICTURE_POLICY } from '../serving/headers.ts'
import { fileResponse } from '../serving/ranges.ts'
import type { makeRouter } from './router.ts'
import type { Library } from '../store/library.ts'
import { actingAs } from '../acting.ts'
import { madeExport } from '../report/exports.ts'
import { actorOf, asks, rightsOfActor, type Visit } from '../users/visit.ts'

const TYPES: Record<string, string> = {
  mp4: 'video/mp4',
  jpeg: 'image/jpeg',
  png: 'image/png',
  json: 'application/json',
  arrow: 'application/vnd.apache.arrow.file',
}
const PHOTO_TYPES: Record<string, string> = { '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png' }
const ORIGINAL_TYPES: Record<string, string> = { mp4: 'video/mp4', mov: 'video/quicktime', webm: 'video/webm', mkv: 'video/x-matroska' }

/** One handler for everything: `Request → Response`, on whatever host. */
export function makeApp(engine: Engine, router: ReturnType<typeof makeRouter>, door: Doorkeeper<Visit>, facts: GateFacts): Hono {
  const { library, grants } = engine
  const handlers = contractHandlers(router)
  const app = appBehindDoor({ door, facts, hint: 'Open Stridescope again from its icon or command. Where it printed the address, Enter prints a new one.' })
  const callOf = (context: Context): CallContext => {
    const visit = door.visit(cookie(context.req.header('cookie'), facts.cookieName))
    // The gate has let it through.
    if (!visit) throw new Error('A call without a session')
    asks(visit)
    return { visit, shown: context.req.header(SHOWN_USER) }
  }
  const only = (...rights: Right[]) => async (context: Context, next: () => Promise<void>) => {
    assertMay(library, actorOf(library, callOf(context).visit), rights)
    await next()
  }
  // An annotator labels frames: they get the films of datasets, and never what says whose they are.
  const onlyOf = (isLabelled: (library: Library, of: string) => boolean) => async (context: Context, next: () => Promise<void>) => {
    const actor = actorOf(library, callOf(context).visit)
    if (!rightsOfActor(library, actor).includes('annotate') || !isLabelled(library, context.req.param('id') ?? '')) assertMay(library, actor, ['see'])
    await next()
    // What is shown on a tablet stays on none.
    if (facts.isAway) context.res.headers.set('cache-control', 'no-store')
  }
  app.use('/artifacts/:id', onlyOf(mayLookAtResult))
  for (const films of ['/media/:id/poster', '/media/:id/footage', '/media/:id/photos/*']) app.use(films, onlyOf(mayLookAtFilm))
  app.use('/model-pictures/*', only('see'))
  app.use('/uploads/*', only('measure'))
  for (const leaving of ['/media/:id/original', '/exports/*']) app.use(leaving, only('report'))

  app.get('/artifacts/:hash', (context) => {
    const hash = sha256Schema.parse(context.req.param('hash'))
    return artifactResponse(engine, hash, context.req.raw, { immutable: true })
  })
  app.get('/media/:id/poster', (context) =>
    artifactResponse(engine, resultHash(engine, context.req.param('id'), 'poster'), context.req.raw, { immutable: false }),
  )
  app.get('/media/:id/footage', (context) => {
    const id = context.req.param('id')
    const content = context.req.query('content')
    const proxy = content === undefined ? resultOf(library, mediaRow(library, id).contentHash, 'proxy') : undefined
    if (proxy) return artifactResponse(engine, proxy, context.req.raw, { immutable: false })
    const { path, format, contentHash } = originalOf(library, id)
    if (content !== undefined && content !== contentHash) return notFound()
    actingAs(actorOf(library, callOf(context).visit), () => noteFilm(library, id))
    return fileResponse({ path, type: ORIGINAL_TYPES[format] ?? 'application/octet-stream', etag: contentHash, immutable: false }, context.req.raw)
  })
  app.get('/media/:id/photos/:n', (context) => {
    const n = z.coerce.number().int().nonnegative().parse(context.req.param('n'))
    const { path, hash, extension } = originalOf(library, context.req.param('id'), n)
    const type = PHOTO_TYPES[extension.toLowerCase()]
    return type === undefined ? notFound() : fileResponse({ path, type, etag: hash, immutable: false }, context.req.raw)
  })
  app.get('/media/:id/original', (context) => {
    const { id, name, sha256, fileCount } = getMedia(library, context.req.param('id'))
    if (fileCount > 1)
      throw new ProblemError({ code: 'several-files', message: `${name} is ${fileCount} files: there is no one original to download.`, subject: name })
    const { visit } = callOf(context)
    actingAs(actorOf(library, visit), () => note(library, { action: 'export', athleteId: athleteOf(library, id), detail: { mediaId: id } }))
    const answer = { path: originalPath(library, id), type: 'application/octet-stream', etag: sha256, immutable: false, downloadName: name }
    return fileResponse(answer, context.req.raw)
  })
  app.get('/model-pictures/:id/:file{.+}', async (context) => {
    const picture = cardPicture(modelFolders(library.layout), context.req.param('id'), context.req.param('file'))
    if (!picture) return notFound()
    const response = await fileResponse({ ...picture, immutable: false }, context.req.raw)
    // Opened by itself an SVG is a document.
    response.headers.set('content-security-policy', PICTURE_POLICY)
    return response
  })
  app.get('/exports/:job/file', (context) => {
    const job = idSchema.parse(context.req.param('job'))
    const made = madeExport(library, job)
    if (!made) throw new ProblemError({ code: 'not-found', message: 'This file is not there any more.', hint: 'Make it again: such files are kept until the program is closed.', subject: job })
    return fileResponse({ path: made.path, type: 'application/octet-stream', etag: job, immutable: false, downloadName: made.file }, context.req.raw)
  })
  app.put('/uploads/:grant', async (context) => {
    await grants.receive(context.req.param('grant'), context.req.raw.body ?? new Blob([]).stream())
    return context.body(null, 204)
  })

  app.all(`${routes.rpc}/*`, async (context) => (await handlers.rpc(context.req.raw, callOf(context))) ?? notFound())
  app.get(routes.api, () => apiPageResponse())
  app.get(`${routes.api}/openapi.json`, async (context) => context.json(await openApiDocument()))
  app.all(`${routes.api}/*`, async (context) => (await handlers.openapi(context.req.raw, callOf(context))) ?? notFound())

  app.get('*', async (context) => (isPage(context.req.path) ? pageResponse() : ((await assetResponse(context.req.path, context.req.raw)) ?? notFound())))
  return app
}

async function artifactResponse({ library }: Engine, hash: string, request: Request, { immutable }: { immutable: boolean }): Promise<Response> {
  // Plain: drizzle builds a query anew each time, and a player reads a stand-in in hundreds of ranges.
  const format = library.sql.prepare('SELECT format FROM artifact WHERE hash = ?').pluck().get(hash) as string | undefined
  if (format === undefined) return notFound()
  const type = TYPES[format] ?? 'application/octet-stream'
  const path = library.layout.artifactFile(hash)
  if (!existsSync(path))
    throw new ProblemError({
      code: 'result-missing',
      message: 'This result is missing from the library’s folder.',
      hint: 'Check the library: results that are missing are made again.',
      subject: hash,
    })
  return fileResponse({ path, type, etag: hash, immutable }, request)
}

function resultHash({ library }: Engine, mediaId: string, role: string): string {
  const hash = resultOf(library, mediaRow(library, mediaId).contentHash, role)
  if (hash) return hash
  throw new ProblemError({ code: 'not-found', message: `There is no ${role} of this file yet.`, subject: mediaId })
}
