package dev.tenon.pages.identity;

import dev.tenon.web.pages.View;

/**
 * The organizations to choose from.
 *
 * @param canFound whether one may make a further one
 */
public record OrganizationsView(boolean canFound) implements View {}
