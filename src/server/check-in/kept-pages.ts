/** Pages as text, kept for as long as what they were made from stands still; bounded by how much text there is. */
export type KeptPages = {
  /** `made`: from which versions. Where nothing is kept under this name made so, it is made and kept. */
  readonly of: (name: string, made: string, make: () => string) => string
}

/** `most`: characters kept, roughly. */
export function keptPages(most = 16_000_000): KeptPages {
  const kept = new Map<string, { readonly made: string; readonly text: string }>()
  let much = 0
  const drop = (name: string): void => {
    much -= kept.get(name)?.text.length ?? 0
    kept.delete(name)
  }
  return {
    of(name, made, make) {
      const known = kept.get(name)
      if (known?.made === made) return known.text
      const text = make()
      drop(name)
      kept.set(name, { made, text })
      much += text.length
      // The one made longest ago goes first.
      for (const oldest of kept.keys()) {
        if (much <= most) break
        drop(oldest)
      }
      return text
    },
  }
}
