/** A number in the reader's format with at most one decimal, and a real minus: "−6.5". */
export function figure(value: number): string {
  return new Intl.NumberFormat(navigator.language, { maximumFractionDigits: 1 }).format(value).replace('-', '−')
}

/** With its sign, also for what rose: "+2". */
export const signed = (value: number): string => (value > 0 ? `+${figure(value)}` : figure(value))
