/** Sheets, and what stands on each of their pages. */
export const MM_PER_INCH = 25.4

/** ISO 216, and ANSI/ASME Y14.1. */
const SHEETS_MM = { a4: { width: 210, height: 297 }, letter: { width: 215.9, height: 279.4 } } as const

export const MARGINS_MM = { top: 15, right: 16, bottom: 19, left: 16 } as const

/** As wide as what is drawn may be. */
export const contentWidthMm = (paper: keyof typeof SHEETS_MM): number => SHEETS_MM[paper].width - MARGINS_MM.left - MARGINS_MM.right
export const sheetMm = (paper: keyof typeof SHEETS_MM): { width: number; height: number } => SHEETS_MM[paper]

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const STYLE = `font: 8px Inter, 'Segoe UI', system-ui, 'Helvetica Neue', Arial, sans-serif; color: #444; width: 100%; margin: 0 ${MARGINS_MM.left}mm; display: flex; justify-content: space-between; gap: 6mm; -webkit-print-color-adjust: exact;`

/** Whose report it is, and that it is no diagnosis: on every page, whatever becomes of the others. Browsers put in the numbers of pages. */
export function footerOf({ left, notice, page, of }: { left: string; notice: string; page: string; of: string }): string {
  return `<div style="${STYLE}"><span>${escaped(left)}</span><strong style="font-weight: 600">${escaped(notice)}</strong><span>${escaped(page)} <span class="pageNumber"></span> ${escaped(of)} <span class="totalPages"></span></span></div>`
}

/** A browser that is given none puts the date and the title there. */
export const NO_HEADER = '<span></span>'
