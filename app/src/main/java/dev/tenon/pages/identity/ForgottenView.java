package dev.tenon.pages.identity;

import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;

/** Asking for a link to set a forgotten password anew. */
public record ForgottenView(Form form) implements View {}
