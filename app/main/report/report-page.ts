/** What the hidden page that draws a report is served: the report's data, and the artifacts and films that it shows. */
import { statSync } from 'node:fs'
import { reportPageRoutes } from '../../contract/channels/report-page.ts'
import { notFound } from '../serving/door.ts'
import { type HiddenPageServer, serveHiddenPage } from '../serving/hidden-page-server.ts'
import { assetResponse, pageResponse } from '../serving/pages.ts'
import { fileResponse } from '../serving/ranges.ts'

export interface ReportPageServed {
  /** JSON. */
  data: unknown
  /** By address, with its query: paths. */
  files: Readonly<Record<string, string>>
}

/** A picture. */
const MOST_MESSAGE_BYTES = 16 << 20

export function serveReportPage({ data, files }: ReportPageServed): Promise<HiddenPageServer> {
  return serveHiddenPage({
    mostMessageBytes: MOST_MESSAGE_BYTES,
    routes(app) {
      app.get('/', () => pageResponse('report.html'))
      app.get(reportPageRoutes.data, (context) => context.json(data as object))
      app.get('/assets/*', async (context) => (await assetResponse(context.req.path, context.req.raw)) ?? notFound())
      app.get('*', (context) => {
        const { pathname, search } = new URL(context.req.url)
        const path = Object.hasOwn(files, pathname + search) ? files[pathname + search]! : undefined
        if (path === undefined) return notFound()
        const { size, mtimeMs } = statSync(path)
        return fileResponse({ path, type: 'application/octet-stream', etag: `${size}-${mtimeMs}`, immutable: false }, context.req.raw)
      })
    },
  })
}
