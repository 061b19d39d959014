package dev.tenon.identity.invitations;

import dev.tenon.db.Tenant;
import dev.tenon.identity.Links;
import dev.tenon.mail.Letter;
import dev.tenon.mail.Post;
import java.time.ZoneOffset;
import java.util.Locale;

/** Invites people by a letter with a link; where no mail is sent, the link is there to pass on. */
public final class InvitationLetters {
  private final Invitations invitations;
  private final Links links;
  private final Post post;

  public InvitationLetters(Invitations invitations, Links links, Post post) {
    this.invitations = invitations;
    this.links = links;
    this.post = post;
  }

  /** Makes an invitation and sends its letter. */
  public SentInvitation send(Tenant tenant, Invitations.Draft draft) {
    Invitations.Made made = invitations.create(tenant, draft);
    String link = links.invitation(made.token());
    boolean mailed = post.send(letter(made, link));
    return new SentInvitation(made.invitation(), link, made.token().value(), mailed);
  }

  private static Letter letter(Invitations.Made made, String link) {
    return new Letter(
        made.invitation().email(),
        "You are invited to " + oneLine(made.organizationName()),
        """
        Hello,

        you are invited to join %s on Tenon, as %s. See and accept the invitation here, by %tF:

        %s

        The link is good once. If you don't know what this is about, ignore this letter.
        """
            .formatted(
                made.organizationName(),
                made.invitation().role().name().toLowerCase(Locale.ROOT),
                made.invitation().expiresAt().atOffset(ZoneOffset.UTC),
                link));
  }

  /** A header of a letter ends where its line does. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }
}
