import type { Law } from './law.ts'

// Put together from pieces, so that this file does not find itself.
const FOLDERS = ['home', 'Users', 'root', 'work', 'workspace'].join('|')
const PATH = new RegExp(String.raw`(?<![\w.~/\-#}])/(?:${FOLDERS})/[\w.\-]+`)
const REGISTRY = new RegExp(
  ['https?:', '', 'registry', String.raw`[\w.-]+`].join('/').replace('registry/', String.raw`registry\.`),
)

/** The repository says nothing about the machine it was written on, and names no package registry. */
export const machinePaths: Law = ({ files }) => {
  const findings = files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => {
      const found = PATH.exec(line) ?? REGISTRY.exec(line)
      return found ? [`${path}:${at + 1}: names ${found[0]}`] : []
    }),
  )
  return { looked: files.length, findings }
}
