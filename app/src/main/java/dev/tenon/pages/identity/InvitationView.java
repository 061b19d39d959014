package dev.tenon.pages.identity;

import dev.tenon.identity.invitations.OpenInvitation;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.ReturnPath;
import dev.tenon.web.pages.View;

/**
 * What a link invites to.
 *
 * @param place this page
 * @param isSignedIn whether whoever looks accepts with the account that they are signed in with
 */
public record InvitationView(
    Form form, OpenInvitation invitation, ReturnPath place, boolean isSignedIn) implements View {}
