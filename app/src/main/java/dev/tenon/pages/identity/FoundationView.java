package dev.tenon.pages.identity;

import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;

/** Making a further organization. */
public record FoundationView(Form form) implements View {}
