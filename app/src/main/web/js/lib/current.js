// The task of a view that the keys are at, or else the one below the pointer.
export function currentRow(view) {
  return view.querySelector("[data-row][data-current]") ?? view.querySelector("[data-row]:hover")
}

/** The address at which a task is changed, by its element. */
export function placeOf({ dataset }, pattern) {
  return pattern.replace("{project}", dataset.project).replace("{task}", dataset.id)
}
