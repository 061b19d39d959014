package dev.tenon.pages.identity;

import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;

/**
 * Making an account with an organization.
 *
 * @param isOpen whether somebody new may do so at all
 */
public record SignUpView(Form form, boolean isOpen) implements View {}
