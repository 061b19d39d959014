package dev.tenon.pages.identity;

import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.ReturnPath;
import dev.tenon.web.pages.View;

/**
 * The sign-in page.
 *
 * @param to where to go on
 * @param canSignUp whether somebody new may make an organization
 */
public record SignInView(Form form, ReturnPath to, boolean canSignUp) implements View {}
