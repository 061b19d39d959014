package dev.tenon.identity.invitations;

import dev.tenon.web.shape.About;

/** An invitation just made, with the link that is shown this once. */
@About("An invitation just made, with its link. The link is shown once and good once.")
public record SentInvitation(
    Invitation invitation,
    @About("Pass it on to the one who is invited, and to nobody else.") String link,
    @About("The secret in the link.") String token,
    @About("Whether the mail server took a letter with the link.") boolean mailed) {}
