/** A page of a headless browser as a PDF, through its debugging pipe. */
import { open } from 'node:fs/promises'
import type { PrintHow } from '../../contract/channels/print.ts'
import type { DevTools } from './devtools.ts'

export async function printByDevTools(browser: DevTools, origin: string, file: string, { paper, marginsIn, header, footer }: PrintHow): Promise<void> {
  const { targetInfos } = (await browser.send('Target.getTargets')) as { targetInfos: { targetId: string; type: string; url: string }[] }
  const page = targetInfos.find(({ type, url }) => type === 'page' && url.startsWith(origin))
  if (!page) throw new Error('The hidden page is not there any more')
  const { sessionId } = (await browser.send('Target.attachToTarget', { targetId: page.targetId, flatten: true })) as { sessionId: string }
  const { stream } = (await browser.send(
    'Page.printToPDF',
    {
      paperWidth: paper.widthIn,
      paperHeight: paper.heightIn,
      marginTop: marginsIn.top,
      marginRight: marginsIn.right,
      marginBottom: marginsIn.bottom,
      marginLeft: marginsIn.left,
      displayHeaderFooter: true,
      headerTemplate: header,
      footerTemplate: footer,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      transferMode: 'ReturnAsStream',
    },
    sessionId,
  )) as { stream: string }
  const out = await open(file, 'w')
  try {
    for (;;) {
      const { data, base64Encoded, eof } = (await browser.send('IO.read', { handle: stream, size: 1 << 18 }, sessionId)) as { data: string; base64Encoded?: boolean; eof: boolean }
      await out.write(Buffer.from(data, base64Encoded ? 'base64' : 'latin1'))
      if (eof) break
    }
  } finally {
    await out.close()
    await browser.send('IO.close', { handle: stream }, sessionId).catch(() => undefined)
  }
}
