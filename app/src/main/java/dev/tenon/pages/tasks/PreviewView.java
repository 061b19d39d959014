package dev.tenon.pages.tasks;

import dev.tenon.web.pages.View;

/** A text as it will look. */
public record PreviewView(String html) implements View {}
