package dev.tenon.pages.tasks;

import dev.tenon.web.pages.View;

/** A short message that a task was deleted, and the way back. */
public record DeletedView(String key) implements View {}
