import { join } from 'node:path'

/** Where things lie in a library's folder. */
export function libraryLayout(root: string) {
  return {
    root,
    database: join(root, 'library.db'),
    lock: join(root, 'lock.db'),
    lockHolder: join(root, 'lock-holder.json'),
    backups: join(root, 'backups'),
    /** Files as they came, by content hash. */
    originals: join(root, 'originals'),
    artifacts: join(root, 'artifacts'),
    /** One folder a job; swept at start. */
    attempts: join(root, 'attempts'),
    /** One folder a stage that was broken off: what it had done, by the stage's key; swept at start after two weeks. */
    batches: join(root, 'batches'),
    /** Uploads from a browser window that are not in a session yet; swept at start. */
    incoming: join(root, 'incoming'),
    /** Made for somebody to save: reports, pictures, folders of data; swept at start. */
    exports: join(root, 'exports'),
    /** Models that were fetched or added, and a manifest of those added. */
    models: join(root, 'models'),
    log: join(root, 'logs', 'engine.log'),
    originalFile: (hash: string, extension: string) => join(root, 'originals', hash.slice(0, 2), hash + extension),
    artifactFile: (hash: string) => join(root, 'artifacts', hash.slice(0, 2), hash),
    batchesOf: (stageKey: string) => join(root, 'batches', stageKey),
    attemptsOf: (jobId: string) => join(root, 'attempts', jobId),
  }
}
export type LibraryLayout = ReturnType<typeof libraryLayout>
