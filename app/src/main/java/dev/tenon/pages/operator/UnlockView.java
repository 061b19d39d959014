package dev.tenon.pages.operator;

import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;

/** The question for an operator's password. */
public record UnlockView(Form form) implements View {}
