package dev.tenon.pages.identity;

import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;

/**
 * Making a further organization.
 *
 * @param isOpen whether people may do so here
 */
public record FoundationView(Form form, boolean isOpen) implements View {}
