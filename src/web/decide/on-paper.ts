import { createContext, useContext } from 'react'
import { usePrinting } from '#web/charts/printing.ts'

/** Said from above to what is drawn only for the paper: it came too late to hear that printing has begun. */
export const OnPaperContext = createContext(false)

/** Whether this stands on paper: then nothing of it is folded away. */
export function useOnPaper(): boolean {
  const printing = usePrinting()
  return useContext(OnPaperContext) || printing
}
