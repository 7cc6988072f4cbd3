/** What a law found, one line each: `path: what is wrong`. `looked` is how many things it looked at; none means it is broken. */
export type Verdict = { readonly looked: number; readonly findings: readonly string[] }

/** A law of ARCHITECTURE.md, checked on a tree of files: the whole repository, or a fixture that breaks it on purpose. */
export type Law = (tree: Tree) => Verdict

export type SourceFile = {
  /** From the root of the tree, with `/`. */
  readonly path: string
  readonly text: string
}

export type Tree = { readonly root: string; readonly files: readonly SourceFile[] }
