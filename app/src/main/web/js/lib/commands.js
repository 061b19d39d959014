// <button command="show-modal" commandfor="ID"> for browsers that don't know it yet; with them,
// a press beside an open dialog's content closes it, as closedby="any" says.
export function openByCommand() {
  if (!("command" in HTMLButtonElement.prototype)) {
    document.addEventListener("click", (event) => {
      const button = event.target.closest?.("button[commandfor]")
      const target = button && document.getElementById(button.getAttribute("commandfor"))
      switch (target && button.getAttribute("command")) {
        case "show-modal":
          target.open || target.showModal()
          break
        case "close":
          target.close(button.value)
          break
        case "toggle-popover":
          target.togglePopover()
          break
      }
    })
  }
  if (!("closedBy" in HTMLDialogElement.prototype)) {
    document.addEventListener("pointerdown", (event) => {
      if (event.target.matches?.("dialog[open][closedby=any]") && isOutside(event)) {
        event.target.close()
      }
    })
  }
}

function isOutside({ target, clientX, clientY }) {
  const box = target.getBoundingClientRect()
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom
}
