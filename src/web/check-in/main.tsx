/** @jsxImportSource hono/jsx/dom */
import { render } from 'hono/jsx/dom'
import '#web/ui/fonts.css'
import '#web/ui/theme.css'
import { m } from '#words/paraglide/messages.js'
const root = document.getElementById('check-in')
if (root) render(<main>{m.checkin_title()}</main>, root)
