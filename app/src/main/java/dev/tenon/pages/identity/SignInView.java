package dev.tenon.pages.identity;

import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.ReturnPath;
import dev.tenon.web.pages.View;

/**
 * The sign-in page.
 *
 * @param to where to go on
 */
public record SignInView(Form form, ReturnPath to) implements View {}
