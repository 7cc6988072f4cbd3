import { useEffect, useState } from 'react'
import type { KeptHere } from '#web/hard-times/said.ts'
import { KEPT_NAME } from '#web/hard-times/said.ts'
import styles from '#web/hard-times/hard-times.module.css'
import { keepCountryHere } from '#web/device/country.ts'
import { canKeep, type Device, deviceFor, keepHere, keepNothingHere } from '#web/device/device.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type KeepHereProps = { readonly person: string; readonly now: KeptHere }

/**
 * Whether this page can be read on this device with no network: off until its owner turns it on, in full knowledge of who else has
 * the device in hand. Where it is on, what is kept follows what stands on the page.
 */
export function KeepHere({ person, now }: KeepHereProps) {
  const [device, setDevice] = useState<Device | null>(null)
  const [on, setOn] = useState(false)
  const [says, setSays] = useState('')
  const text = JSON.stringify(now)
  useEffect(() => {
    let here = true
    void deviceFor(person).then(async (found) => {
      const kept = found ? await found.read<KeptHere>(KEPT_NAME).catch(() => null) : null
      if (!here) return
      setDevice(found)
      setOn(kept !== null)
    })
    return () => {
      here = false
    }
  }, [person])
  useEffect(() => {
    if (!on || !device) return
    keepCountryHere((JSON.parse(text) as KeptHere).place)
    void device.write(KEPT_NAME, JSON.parse(text)).catch(() => {})
  }, [on, device, text])
  if (!canKeep()) return null
  const turnOn = async (): Promise<void> => {
    const made = await keepHere(person)
    const done =
      made &&
      (await made.write(KEPT_NAME, now).then(
        () => true,
        () => false,
      ))
    setDevice(made)
    setOn(done === true)
    setSays(done ? m.hard_times_keep_is_on() : m.checkin_keep_not_now())
  }
  const turnOff = async (): Promise<void> => {
    if (!device) return
    await device.remove(KEPT_NAME)
    // The check-ins may be kept here too: they stay. The last thing takes the key along.
    if ((await device.names('')).length === 0) await keepNothingHere(device)
    setOn(false)
    setSays(m.hard_times_keep_is_off())
  }
  return (
    <details className={styles['keep']}>
      <summary>{on ? m.hard_times_keep_title_on() : m.hard_times_keep_title()}</summary>
      <div>
        <p>{on ? m.hard_times_keep_where() : m.hard_times_keep_text()}</p>
        {on ? null : <p>{m.hard_times_keep_who()}</p>}
        <p className={styles['soft']}>{m.hard_times_keep_until()}</p>
        <Button onClick={() => void (on ? turnOff() : turnOn())}>
          {on ? m.hard_times_keep_off() : m.hard_times_keep_on()}
        </Button>
        <output className={styles['soft']}>{says}</output>
      </div>
    </details>
  )
}
