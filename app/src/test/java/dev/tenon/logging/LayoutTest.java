package dev.tenon.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class LayoutTest {
  private static final String NASTY = "a \"quoted\" \\ path\r\n{\"level\":\"FORGED\"}\u0000\u2028é";

  @Test
  void jsonIsOneLineThatReadsBackAsItWas() {
    String line = new JsonLayout().doLayout(event(NASTY, new IllegalStateException(NASTY)));

    assertThat(line).endsWith("}\n").hasLineCount(1);
    JsonNode read = JsonMapper.shared().readTree(line);
    assertThat(read.get("message").asString()).isEqualTo(NASTY);
    assertThat(read.get("level").asString()).isEqualTo("WARN");
    assertThat(read.get("time").asString()).isEqualTo("2026-11-21T06:00:00Z");
    assertThat(read.get("logger").asString()).isEqualTo("dev.tenon.tasks");
    assertThat(read.get("request_id").asString()).isEqualTo("r1");
    assertThat(read.get("status").asInt()).isEqualTo(404);
    assertThat(read.get("path").asString()).isEqualTo("/a\nb");
    assertThat(read.get("error").asString())
        .startsWith("java.lang.IllegalStateException: " + NASTY)
        .contains("LayoutTest.java");
  }

  @Test
  void textKeepsAMessageWithinItsLine() {
    String line = new TextLayout().doLayout(event(NASTY, null));

    assertThat(line)
        .hasLineCount(1)
        .matches(
            "(?s)\\d\\d:\\d\\d:00\\.000 WARN  a \"quoted\" .*FORGED.*é  status=404  path=/a\\\\nb  request_id=r1\n");
  }

  @Test
  void textShowsAPersonTheStackTrace() {
    assertThat(new TextLayout().doLayout(event("broken", new IllegalStateException("why"))))
        .contains("broken", "java.lang.IllegalStateException: why", "LayoutTest.java");
  }

  private static ILoggingEvent event(String message, @Nullable Throwable cause) {
    var logger = new LoggerContext().getLogger("dev.tenon.tasks");
    var event = new LoggingEvent("", logger, Level.WARN, message, cause, new Object[0]);
    event.setInstant(Instant.parse("2026-11-21T06:00:00Z"));
    event.addKeyValuePair(new KeyValuePair("status", 404));
    event.addKeyValuePair(new KeyValuePair("path", "/a\nb"));
    event.setMDCPropertyMap(Map.of("request_id", "r1"));
    return event;
  }
}
