/** The people of an organization as pages: members, invitations, teams. */
@NullMarked
package dev.tenon.pages.people;

import org.jspecify.annotations.NullMarked;
