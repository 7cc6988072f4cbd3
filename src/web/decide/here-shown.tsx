import { useSheet } from '#web/decide/reading-sheet.ts'
import styles from '#web/decide/sheet.module.css'
import { m } from '#words/paraglide/messages.js'

/** Whether this practice has an option, the wait, the cost, and where else to ask; or whom to ask about that. */
export function HereShown({ option }: { readonly option: string }) {
  const { offers } = useSheet()
  const offer = Object.hasOwn(offers, option) ? offers[option] : undefined
  if (!offer) return <p>{m.decide_ask_here()}</p>
  const { here, wait, cost, elsewhere } = offer
  return (
    <div className={styles['answer']}>
      <p>{here === 'yes' ? m.decide_here_yes() : here === 'no' ? m.decide_here_no() : m.decide_ask_here()}</p>
      {wait ? <p>{m.decide_wait({ wait })}</p> : null}
      {cost ? <p>{m.decide_cost({ cost })}</p> : null}
      {elsewhere ? <p>{m.decide_elsewhere({ elsewhere })}</p> : null}
    </div>
  )
}
