import { isAt } from "tenon/live/attention"

// Puts a task's element as it is now in the place of the one that was there: what somebody is doing
// with it goes along, whether it is current, ticked, has a menu open, or holds the focus. What it
// answers puts the focus back, once the new one is where it belongs.
const USABLE = "a, button, input"

export function succeed(old, fresh) {
  const focused = isAt(old) ? [...old.querySelectorAll(USABLE)].indexOf(document.activeElement) : null
  if (old.hasAttribute("data-current")) {
    fresh.dataset.current = ""
    fresh.tabIndex = -1
  }
  if (old.querySelector("input[type=checkbox]:checked")) {
    fresh.querySelector("input[type=checkbox]").checked = true
  }
  for (const menu of document.querySelectorAll(":popover-open")) {
    if (old.contains(menu.popoverOpener)) {
      menu.popoverOpener = fresh.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`) ?? fresh
    }
  }
  old.replaceWith(fresh)
  return () => {
    if (focused !== null) {
      const next = fresh.querySelectorAll(USABLE)[focused]
      if (!next) {
        fresh.tabIndex = -1
      }
      ;(next ?? fresh).focus({ preventScroll: true })
    }
  }
}

/** A task's element is about to go: the one behind it, or before it, is current and focused instead. */
export function withdraw(old) {
  const rows = [...document.querySelectorAll("[data-row]")]
  const at = rows.indexOf(old)
  const next = rows[at + 1] ?? rows[at - 1]
  if (!next) {
    return
  }
  if (old.hasAttribute("data-current")) {
    next.dataset.current = ""
    next.tabIndex = -1
  }
  if (isAt(old)) {
    next.tabIndex = -1
    next.focus({ preventScroll: true })
  }
}

/** Whether news of a task are at least as new as what is known of it; what was read first may come last. */
export function isNewer(fresh, known) {
  return !known || Number(fresh.dataset.version) >= Number(known.dataset.version)
}
