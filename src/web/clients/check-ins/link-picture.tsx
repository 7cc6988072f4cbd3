import { encode } from 'uqr'
import styles from '#web/clients/check-ins/check-ins.module.css'

/** An address as a picture code for a phone: dark squares on white whatever the theme, with the quiet edge that readers need. */
export function LinkPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, data } = encode(text, { border: 4 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      className={styles['picture']}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
