package dev.tenon.mail;

import dev.tenon.settings.MailServer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.simplejavamail.MailException;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.MailerRegularBuilder;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands letters to the mail server, if there is one. That one couldn't be handed over never fails
 * what it was written about: it is logged, and told to whoever can pass the message on otherwise.
 */
public final class Post implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Post.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Optional<Mailer> mailer;
  private final String from;
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * The post.
   *
   * @param server where letters are handed over; empty where none are sent
   * @param from the sender of every letter
   */
  public Post(Optional<MailServer> server, String from) {
    this.mailer = server.map(Post::mailer);
    this.from = from;
  }

  private static Mailer mailer(MailServer server) {
    MailerRegularBuilder<?> builder =
        MailerBuilder.withSMTPServer(server.host(), server.port())
            .withTransportStrategy(server.tls() ? TransportStrategy.SMTPS : TransportStrategy.SMTP)
            .withSessionTimeout((int) PATIENCE.toMillis())
            // Addresses are read where they come in; tenon@localhost is one, whatever a list says.
            .clearEmailValidator();
    if (!server.user().isEmpty()) {
      builder.withSMTPServerUsername(server.user()).withSMTPServerPassword(server.password());
    }
    return builder.buildMailer();
  }

  /** Whether there is a mail server. */
  public boolean isSet() {
    return mailer.isPresent();
  }

  /** Hands a letter over, and says whether the mail server took it. */
  public boolean send(Letter letter) {
    if (mailer.isEmpty()) {
      return false;
    }
    try {
      mailer
          .get()
          .sendMail(
              EmailBuilder.startingBlank()
                  .from(from)
                  .to(letter.to())
                  .withSubject(letter.subject())
                  .withPlainText(letter.text())
                  .buildEmail(),
              false)
          .join();
      return true;
    } catch (MailException refused) {
      LOG.warn("The mail server did not take a letter: {}", letter.subject(), refused);
      return false;
    }
  }

  /**
   * Does work that ends in a letter apart from the request that asked for it. Nobody waits for what
   * it throws, so that goes to the log.
   */
  public void inBackground(Runnable work) {
    background.execute(() -> {
      try {
        work.run();
      } catch (RuntimeException fault) {
        LOG.error("A letter was not written", fault);
      }
    });
  }

  /** Waits for what is under way. */
  @Override
  public void close() {
    background.close();
  }
}
