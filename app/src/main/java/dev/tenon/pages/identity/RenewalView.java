package dev.tenon.pages.identity;

import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.ReturnPath;
import dev.tenon.web.pages.View;

/**
 * Setting a new password by a link.
 *
 * @param place this page
 */
public record RenewalView(Form form, ReturnPath place) implements View {}
