/** How a hidden page is put on paper. */
export interface PrintHow {
  /** Of the sheet, inches: what both browsers count in. */
  paper: { widthIn: number; heightIn: number }
  marginsIn: { top: number; right: number; bottom: number; left: number }
  /** HTML that stands on every page, outside of what the page itself draws; styled within itself. */
  header: string
  footer: string
}
