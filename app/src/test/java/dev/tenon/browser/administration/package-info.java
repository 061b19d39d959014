/** Setting up a project, an organization and an installation. */
@NullMarked
package dev.tenon.browser.administration;

import org.jspecify.annotations.NullMarked;
