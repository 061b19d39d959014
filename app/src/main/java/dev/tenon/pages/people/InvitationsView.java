package dev.tenon.pages.people;

import dev.tenon.identity.invitations.Invitation;
import dev.tenon.identity.invitations.SentInvitation;
import dev.tenon.web.pages.Form;
import dev.tenon.web.pages.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The open invitations, and the form for one more.
 *
 * @param sent the one just made, whose link is shown this once
 */
public record InvitationsView(List<Invitation> open, Form form, @Nullable SentInvitation sent)
    implements View {}
