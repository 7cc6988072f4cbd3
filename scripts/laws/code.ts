/** The code with its comments blanked out; line breaks stay where they are. */
export function withoutComments(text: string): string {
  return text.replace(
    /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g,
    (all, quoted: string | undefined) => quoted ?? all.replaceAll(/[^\n]/g, ' '),
  )
}

/** Everything a file imports, types included: `import`, `export … from`, `import()` and `import('…').Type`. */
export function importsOf(text: string): string[] {
  const code = withoutComments(text)
  const patterns = [
    /\b(?:import|export)\b[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
  ]
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((found) => found[1] ?? ''))
}
