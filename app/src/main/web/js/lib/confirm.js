// Asks in <dialog id="confirm"> whether a form with data-turbo-confirm is meant. The dialog holds
// an element with data-words, and a form method="dialog" whose button of value "yes" agrees. The
// agreeing button takes the words of the one that was pressed.
export function confirmInDialog(words, form, submitter) {
  const dialog = document.getElementById("confirm")
  if (!dialog) {
    return Promise.resolve(window.confirm(words))
  }
  dialog.querySelector("[data-words]").textContent = words
  const yes = dialog.querySelector("button[value=yes]")
  yes.textContent = submitter?.dataset.confirmButton ?? submitter?.textContent.trim() ?? yes.textContent
  dialog.returnValue = ""
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true })
  })
}
