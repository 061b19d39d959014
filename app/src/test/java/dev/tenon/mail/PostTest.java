package dev.tenon.mail;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PostTest {
  @Test
  void whatFailsApartFromTheRequestIsLogged() {
    var logger = (Logger) LoggerFactory.getLogger(Post.class);
    var events = new ListAppender<ILoggingEvent>();
    events.start();
    logger.addAppender(events);
    try (var post = new Post(Optional.empty(), "tenon@localhost")) {
      post.inBackground(() -> {
        throw new IllegalStateException("no database");
      });
    } finally {
      logger.detachAppender(events);
    }
    assertThat(events.list)
        .singleElement()
        .satisfies(event -> {
          assertThat(event.getLevel()).isEqualTo(Level.ERROR);
          assertThat(event.getThrowableProxy().getMessage()).isEqualTo("no database");
        });
  }
}
