import { readdirSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DiskUse } from '../../contract/system/system.ts'
import type { Library } from '../store/library.ts'

export function diskUse(library: Library): DiskUse {
  const { sql, layout } = library
  const sum = (query: string) => sql.prepare(query).pluck().get() as number
  return {
    originalsBytes: sum('SELECT coalesce(sum(bytes), 0) FROM file'),
    artifactsBytes: sum('SELECT coalesce(sum(bytes), 0) FROM artifact'),
    backupsBytes: folderBytes(layout.backups),
    databaseBytes: sum('SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()'),
    binBytes: sum(
      `SELECT coalesce(sum(m.bytes), 0) FROM media m JOIN session s ON s.id = m.session_id JOIN athlete a ON a.id = s.athlete_id
       LEFT JOIN trial t ON t.id = m.trial_id
       WHERE coalesce(m.deleted_us, t.deleted_us, s.deleted_us, a.deleted_us) IS NOT NULL`,
    ),
    freeBytes: freeBytes(layout.root),
  }
}

export function freeBytes(folder: string): number {
  const disk = statfsSync(folder)
  return disk.bavail * disk.bsize
}

function folderBytes(folder: string): number {
  try {
    return readdirSync(folder).reduce((total, name) => total + statSync(join(folder, name)).size, 0)
  } catch {
    return 0 // No backup yet.
  }
}
