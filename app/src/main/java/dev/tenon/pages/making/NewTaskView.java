package dev.tenon.pages.making;

import dev.tenon.web.pages.View;

/** A page for making a task. */
public record NewTaskView(NewTaskFormView form) implements View {}
