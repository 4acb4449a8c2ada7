import { delimiter, join } from 'node:path'

/**
 * Folders of models that are nobody's to commit: those that STRIDESCOPE_MODELS names, else the one beside the repository. Tests and benches take
 * them from there, and say so where they are not.
 */
export const modelsBeside = (): string => process.env['STRIDESCOPE_MODELS'] ?? join(import.meta.dirname, '../../shared/models')

export const foldersBeside = (): string[] => modelsBeside().split(delimiter)
