/** Addresses of the engine that are not contract calls. */
export const routes = {
  /** POST {code} → session cookie. */
  session: '/session',
  rpc: '/rpc',
  api: '/api',
  events: '/events',
  /** GET with byte ranges, immutable: an artifact by content hash. */
  artifact: (hash: string) => `/artifacts/${hash}`,
  /**
   * GET with byte ranges: what a window shows of a media file (proxy where there is one, else the original). With the
   * original's hash it is always the original: bytes of two films must not get mixed when a proxy comes meanwhile.
   */
  footage: (mediaId: string, contentHash?: string) => `/media/${mediaId}/footage${contentHash === undefined ? '' : `?content=${contentHash}`}`,
  /** GET: the untouched original, as a download. */
  original: (mediaId: string) => `/media/${mediaId}/original`,
  /** GET: one photo of a folder of them, or the only one, as it was imported. */
  photo: (mediaId: string, n: number) => `/media/${mediaId}/photos/${n}`,
  /** GET: a picture that a model’s card shows, PNG, JPEG or SVG, by its path from the card. */
  modelPicture: (id: string, file: string) => `/model-pictures/${id}/${file.split('/').map(encodeURIComponent).join('/')}`,
  /** GET: what a job has made for somebody to save, as a download. */
  exported: (jobId: string) => `/exports/${jobId}/file`,
  poster: (mediaId: string) => `/media/${mediaId}/poster`,
  /** PUT: the bytes of an offered file. */
  upload: (grantId: string) => `/uploads/${grantId}`,
} as const

/** Of each call: the user whom the window shows, where it shows one. All windows of a browser share one session, and somebody else may have signed in at another. */
export const SHOWN_USER = 'x-stridescope-user'
