import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** True once scripts run: until then, the plain form of the page does everything. */
export function useScripts(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
