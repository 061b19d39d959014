package dev.tenon.pages.identity;

import dev.tenon.identity.invitations.LinkState;
import dev.tenon.web.pages.View;

/**
 * An invitation that nobody can accept any more.
 *
 * @param isSignedIn whether whoever looks is in already
 */
public record InvitationEndedView(LinkState state, boolean isSignedIn) implements View {}
