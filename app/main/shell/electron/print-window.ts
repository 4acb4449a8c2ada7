import { writeFile } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'
import type { PrintHow } from '../../../contract/channels/print.ts'

/** What a window shows as a tagged PDF with bookmarks, as `hidden/print-by-devtools.ts` has a browser do it. */
export async function printWindow({ webContents }: BrowserWindow, file: string, { paper, marginsIn, header, footer }: PrintHow): Promise<void> {
  const pdf = await webContents.printToPDF({
    pageSize: { width: paper.widthIn, height: paper.heightIn },
    margins: marginsIn,
    displayHeaderFooter: true,
    headerTemplate: header,
    footerTemplate: footer,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  await writeFile(file, pdf)
}
